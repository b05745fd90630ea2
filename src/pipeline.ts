import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { aggregate, type Request } from './aggregate/aggregate.ts';
import { readAsked } from './aggregate/asked.ts';
import { listEvidence } from './aggregate/assessment.ts';
import type { OtherStyle } from './aggregate/others.ts';
import type { StyleQueries } from './aggregate/style.ts';
import { makeGround } from './audit/text/ground.ts';
import { auditText } from './audit/text/text.ts';
import { checkStyle } from './check/style.ts';
import { CliError, type Diagnosed, type Diagnostic } from './diagnostic.ts';
import type { Narrative, Pointer } from './entry.ts';
import { applyLevels, readLevels } from './levels.ts';
import { load } from './load.ts';
import type { Project } from './project.ts';
import { listStyles, readStyle } from './read/style.ts';
import { render } from './render/render.ts';
import type { Report } from './report.ts';
import type { StyleFiles } from './style.ts';
import type { Style } from './types/style.ts';
import { write } from './write/write.ts';

/** Which report, of which project. An empty language is the project's first. */
export interface Wanted extends Request {
  /** The program's own folder: its taxonomies and styles stand in where the project has none. */
  readonly program: string;
  readonly project: string;
  readonly style?: string;
}

/** What to build, and into which folder. */
export interface Plan extends Omit<Wanted, 'period' | 'style'> {
  readonly periods: readonly string[];
  /** Names of styles, or `all`; the project's own where there is none. */
  readonly styles: readonly string[];
  readonly out: string;
  readonly to: readonly ('html' | 'pdf' | 'json')[];
  readonly fonts: string;
  /** The browser to print with; undefined writes no PDF. */
  readonly browser: Promise<Browser | undefined>;
  /** How many reports are made at once. */
  readonly atOnce: number;
  /** Told at the start of each stage. */
  readonly onStage: (stage: string) => void;
  /** Told what was found in the files, where a later stage cannot go on: the reason may well be among it. */
  readonly onStop: (diagnostics: readonly Diagnostic[]) => void;
}

/** What a build made of one report; no files where the text asks for what is not there, or contradicts the records. */
export interface Built {
  readonly files: readonly string[];
  readonly report: Report;
  /** What is wrong in the author's texts. */
  readonly text: readonly Diagnostic[];
}

/** One report of several that could not be made, and why. */
export interface Failed {
  readonly period: string;
  readonly style: string;
  readonly error: CliError;
}

/** A report counted, and what it was counted from. */
export interface Counted {
  readonly report: Report;
  readonly project: Project;
  readonly style: StyleFiles;
  readonly queries: StyleQueries;
}

/**
 * All five stages: records to written reports, one a period and style, in that order. Files that a person can mend come
 * back as diagnostics. One report that cannot be made throws; of several, the others are made all the same.
 */
export async function build(plan: Plan): Promise<Diagnosed<(Built | Failed)[]>> {
  plan.onStage('1/5 read, 2/5 check');
  const loaded = await load(plan.project, plan.program);
  const styles = await chooseStyles(plan, loaded.value);
  const wanted = plan.periods.flatMap((period) => styles.map((style) => ({ ...plan, period, style })));
  const others = await readStyles(chooseLanguage(plan, loaded.value), plan);
  try {
    const made = await inTurns(wanted, plan.atOnce, async (one, index) => {
      const told = wanted.length > 1 ? ` ${one.period} ${one.style} (${index + 1} of ${wanted.length})` : '';
      const onStage = (stage: string) => plan.onStage(stage + told);
      return makeReport(loaded.value, others, { ...one, onStage }).catch((error: unknown) => {
        if (wanted.length === 1 || !(error instanceof CliError)) throw error;
        return { period: one.period, style: one.style, error };
      });
    });
    return { value: made, diagnostics: loaded.diagnostics };
  } catch (error) {
    plan.onStop(loaded.diagnostics);
    throw error;
  }
}

/** Stages 3 to 5 of one report. */
async function makeReport(project: Project, others: readonly OtherStyle[], plan: Plan & Wanted): Promise<Built> {
  plan.onStage('3/5 aggregate');
  const counted = await countReport(project, plan, others);
  plan.onStage('4/5 render');
  const { value: page, diagnostics: text } = proofread(counted, plan);
  const refused = text.some(({ severity }) => severity === 'error');
  plan.onStage('5/5 write');
  const { report } = counted.value;
  return { files: refused ? [] : await write(report, page, plan), report, text };
}

/** The styles by name, `all` those that there are; the project's own where none is asked for. */
async function chooseStyles({ styles, project, program }: Plan, { settings }: Project): Promise<string[]> {
  const all = styles.includes('all')
    ? await listStyles([program, project].map((one) => join(one, 'templates')))
    : styles;
  return all.length > 0 ? [...new Set(all)] : [settings.style];
}

/** The language that is asked for, or the project's first. */
function chooseLanguage({ language }: Pick<Wanted, 'language'>, { settings }: Project): string {
  return language || (settings.languages[0] ?? 'en');
}

/** Works on every item, so many at a time; gives what came of each, in their order. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  return results;
}

/**
 * Stage 3, of a project that was read and checked: the report with its ledger; the diagnostics are those of what the
 * author asks for. Every style that there is is read for it, unless it is handed on from the report before.
 */
export async function countReport(
  project: Project,
  wanted: Wanted,
  styles?: readonly OtherStyle[],
): Promise<Diagnosed<Counted>> {
  const language = chooseLanguage(wanted, project);
  const style = await readStyle(wanted.style ?? project.settings.style, language, wanted.project, wanted.program);
  const definition = checkStyle(style.definition);
  const mine = { ...project, narratives: listTexts(project, definition, { ...wanted, style: style.name, language }) };
  const request = { ...wanted, language };
  const queries: StyleQueries = {
    name: style.name,
    words: style.words,
    definition,
    others: (styles ?? (await readStyles(language, wanted))).filter(({ name }) => name !== style.name),
    written: [
      ...new Set(project.narratives.filter((text) => text.style === style.name).map(({ period }) => period)),
    ].sort(),
  };
  const asked = readAsked(queries, mine, request);
  const report = aggregate(mine, asked.value, request);
  return { value: { report, project: mine, style, queries: asked.value }, diagnostics: asked.diagnostics };
}

/** The texts of a report: those of its folder, and what an assessor wrote where the style prints it. */
function listTexts(
  project: Project,
  { sections }: Style,
  { period, style, language }: { readonly period: string; readonly style: string; readonly language: string },
): Narrative[] {
  const own = project.narratives.filter((text) => text.period === period);
  const assessment = sections.some(({ indicators }) => indicators !== undefined)
    ? project.assessments.get(period)
    : undefined;
  const place = (pointer: Pointer) => project.placeOf?.(period, pointer, 'assessment');
  return assessment ? [...own, ...listEvidence(assessment, { period, style, language }, place)] : own;
}

/** Every style that there is, as others see it; one that cannot be read says so when it is built. */
async function readStyles(
  language: string,
  { project, program }: Pick<Wanted, 'project' | 'program'>,
): Promise<OtherStyle[]> {
  const names = await listStyles([program, project].map((folder) => join(folder, 'templates')));
  const read = async (name: string): Promise<OtherStyle[]> => {
    try {
      const { definition, words } = await readStyle(name, language, project, program);
      return [{ name, title: words.get('cover-kind') ?? name, definition: checkStyle(definition) }];
    } catch (error) {
      if (error instanceof CliError) return [];
      throw error;
    }
  };
  return (await Promise.all(names.map(read))).flat();
}

/** Stage 4, and what is wrong in the author's texts: expressions that cannot be filled in, numbers that no figure made. */
export function proofread(
  { value: { report, project, style, queries }, diagnostics }: Diagnosed<Counted>,
  { fonts, asOf }: Pick<Plan, 'fonts'> & Pick<Wanted, 'asOf'>,
): Diagnosed<string> {
  const { definition } = queries;
  const page = render(report, { style, definition, narratives: project.narratives, fonts });
  const { scope } = definition;
  const ground = makeGround(project, report, { ...(scope && { scope }), ...(asOf && { asOf }) });
  const texts = project.narratives.filter((text) => isPrinted(text, report));
  const typed = texts.flatMap((text) => auditText(text, ground));
  const levels = readLevels(project.settings.rules ?? {});
  const found = applyLevels([...joinOnce(diagnostics, page.diagnostics), ...typed], levels);
  return { value: page.value, diagnostics: found.map((one) => placeWithin(one, project.narratives)) };
}

/** A fault of a text that stands within another file, at its line there; such a text is not mended by itself. */
function placeWithin(diagnostic: Diagnostic, texts: readonly Narrative[]): Diagnostic {
  const text = texts.find(({ file, within }) => within && file === diagnostic.place.file);
  if (!text?.within) return diagnostic;
  const { within } = text;
  const lines = text.text.trimEnd().split('\n').length;
  const { fix: _, ...rest } = diagnostic;
  // Only a text that has its own lines in the file can be pointed into.
  if (within.endLine === undefined || within.endLine - within.line + 1 !== lines) return { ...rest, place: within };
  const { line, column } = diagnostic.place;
  const place = { file: within.file, line: within.line + line - 1, column: within.column + column - 1 };
  return { ...rest, place };
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
