import type { Browser } from 'puppeteer-core';
import { aggregate, type Request } from './aggregate/aggregate.ts';
import { readAsked } from './aggregate/asked.ts';
import type { StyleQueries } from './aggregate/style.ts';
import { makeGround } from './audit/text/ground.ts';
import { auditText } from './audit/text/text.ts';
import { checkStyle } from './check/style.ts';
import type { Diagnosed, Diagnostic } from './diagnostic.ts';
import type { Narrative } from './entry.ts';
import { applyLevels, readLevels } from './levels.ts';
import { load } from './load.ts';
import type { Project } from './project.ts';
import { readStyle } from './read/style.ts';
import { render } from './render/render.ts';
import type { Report } from './report.ts';
import type { StyleFiles } from './style.ts';
import { write } from './write/write.ts';

/** Which report, of which project. An empty language is the project's first. */
export interface Wanted extends Request {
  /** The program's own folder: its taxonomies and styles stand in where the project has none. */
  readonly program: string;
  readonly project: string;
  readonly style?: string;
}

/** What to build, and into which folder. */
export interface Plan extends Wanted {
  readonly out: string;
  readonly to: readonly ('html' | 'pdf' | 'json')[];
  readonly fonts: string;
  /** The browser to print with; undefined writes no PDF. */
  readonly browser: Promise<Browser | undefined>;
  /** Told at the start of each stage. */
  readonly onStage: (stage: string) => void;
  /** Told what was found in the files, where a later stage cannot go on: the reason may well be among it. */
  readonly onStop: (diagnostics: readonly Diagnostic[]) => void;
}

/** What a build made; no files where the text asks for what is not there, or contradicts the records. */
export interface Built {
  readonly files: readonly string[];
  readonly report: Report;
  /** What is wrong in the author's texts. */
  readonly text: readonly Diagnostic[];
}

/** A report counted, and what it was counted from. */
export interface Counted {
  readonly report: Report;
  readonly project: Project;
  readonly style: StyleFiles;
  readonly queries: StyleQueries;
}

/** All five stages: records to a written report. Files that a person can mend come back as diagnostics. */
export async function build(plan: Plan): Promise<Diagnosed<Built>> {
  plan.onStage('1/5 read, 2/5 check');
  const loaded = await load(plan.project, plan.program);
  try {
    plan.onStage('3/5 aggregate');
    const counted = await countReport(loaded.value, plan);
    plan.onStage('4/5 render');
    const { value: page, diagnostics: text } = proofread(counted, plan);
    const refused = text.some(({ severity }) => severity === 'error');
    plan.onStage('5/5 write');
    const files = refused ? [] : await write(counted.value.report, page, plan);
    const { report } = counted.value;
    return { value: { files, report, text }, diagnostics: loaded.diagnostics };
  } catch (error) {
    plan.onStop(loaded.diagnostics);
    throw error;
  }
}

/** Stage 3, of a project that was read and checked: the report with its ledger; the diagnostics are those of what the author asks for. */
export async function countReport(project: Project, wanted: Wanted): Promise<Diagnosed<Counted>> {
  const language = wanted.language || (project.settings.languages[0] ?? 'en');
  const style = await readStyle(wanted.style ?? project.settings.style, language, wanted.project, wanted.program);
  const definition = checkStyle(style.definition);
  const narratives = project.narratives.filter(({ period }) => period === wanted.period);
  const mine = { ...project, narratives };
  const request = { ...wanted, language };
  const asked = readAsked({ name: style.name, words: style.words, definition }, mine, request);
  const report = aggregate(mine, asked.value, request);
  return { value: { report, project: mine, style, queries: asked.value }, diagnostics: asked.diagnostics };
}

/** Stage 4, and what is wrong in the author's texts: expressions that cannot be filled in, numbers that no figure made. */
export function proofread(
  { value: { report, project, style, queries }, diagnostics }: Diagnosed<Counted>,
  { fonts, asOf }: Pick<Plan, 'fonts' | 'asOf'>,
): Diagnosed<string> {
  const page = render(report, { style, narratives: project.narratives, fonts });
  const { scope } = queries.definition;
  const ground = makeGround(project, report, { ...(scope && { scope }), ...(asOf && { asOf }) });
  const texts = project.narratives.filter((text) => isPrinted(text, report));
  const typed = texts.flatMap((text) => auditText(text, ground));
  const levels = readLevels(project.settings.rules ?? {});
  return {
    value: page.value,
    diagnostics: applyLevels([...joinOnce(diagnostics, page.diagnostics), ...typed], levels),
  };
}

/** The texts of a report's style; those in other languages count the same records. */
function isPrinted({ style }: Narrative, report: Report): boolean {
  return style === report.style;
}

/** What cannot be counted cannot be written either: it is told once, by the stage that knows why. */
function joinOnce(counted: readonly Diagnostic[], written: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ place: { file, line, column } }: Diagnostic) => `${file}:${line}:${column}`;
  const told = new Set(counted.map(key));
  return [...counted, ...written.filter((one) => !told.has(key(one)))];
}
