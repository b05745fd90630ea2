import type { Browser } from 'puppeteer-core';
import { aggregate, type Request } from './aggregate/aggregate.ts';
import { checkStyle } from './check/style.ts';
import type { Diagnosed, Diagnostic } from './diagnostic.ts';
import { load } from './load.ts';
import type { Project } from './project.ts';
import { readStyle } from './read/style.ts';
import { render } from './render/render.ts';
import type { Report } from './report.ts';
import { write } from './write/write.ts';

/** What to build, from which folders, into which. */
export interface Plan extends Request {
  readonly project: string;
  /** The program's own folder: its taxonomies and styles stand in where the project has none. */
  readonly program: string;
  readonly style?: string;
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

/** What a build made. */
export interface Built {
  readonly files: readonly string[];
  readonly report: Report;
}

/** All five stages: records to a written report. Files that a person can mend come back as diagnostics. */
export async function build(plan: Plan): Promise<Diagnosed<Built>> {
  plan.onStage('1/5 read, 2/5 check');
  const loaded = await load(plan.project, plan.program);
  try {
    return await finish(plan, loaded);
  } catch (error) {
    plan.onStop(loaded.diagnostics);
    throw error;
  }
}

/** Stages 3 to 5. */
async function finish(plan: Plan, loaded: Diagnosed<Project>): Promise<Diagnosed<Built>> {
  const narratives = loaded.value.narratives.filter(({ period }) => period === plan.period);
  const project = { ...loaded.value, narratives };
  const language = plan.language || (project.settings.languages[0] ?? 'en');
  const style = await readStyle(plan.style ?? project.settings.style, language, plan.project, plan.program);
  const definition = checkStyle(style.definition);
  plan.onStage('3/5 aggregate');
  const report = aggregate(project, { name: style.name, words: style.words, definition }, { ...plan, language });
  plan.onStage('4/5 render');
  const page = render(report, { style, narratives: project.narratives, fonts: plan.fonts });
  plan.onStage('5/5 write');
  const files = await write(report, page.value, plan);
  return { value: { files, report }, diagnostics: [...loaded.diagnostics, ...page.diagnostics] };
}
