import type { Crosswalk } from '../aggregate/crosswalk/result.ts';
import { makeCrosswalk } from '../aggregate/crosswalk.ts';
import { CliError, type Diagnostic } from '../diagnostic.ts';
import { clean, formatSafeJson } from '../diagnostics/clean.ts';
import { load } from '../load.ts';
import type { Voice } from '../voice.ts';
import { readDay, readEdition } from './build/request.ts';
import { printCsv } from './crosswalk/csv.ts';
import { printMarkdown } from './crosswalk/markdown.ts';
import { makePage } from './crosswalk/page.ts';
import { printStylish } from './crosswalk/stylish.ts';
import { moveFile } from './validate/paths.ts';

/** The options of `report crosswalk`. */
export interface CrosswalkOptions {
  readonly project: string;
  readonly program: string;
  /** Names of schemes, by comma. */
  readonly scheme?: string;
  readonly edition: string;
  readonly asOf?: string;
  readonly format: string;
  /** Columns of the terminal; undefined where nobody looks. */
  readonly width?: number;
}

const FORMATS: Readonly<Record<string, (crosswalk: Crosswalk, voice: Voice, width: number) => string>> = {
  stylish: (crosswalk, { paint }, width) => printStylish(makePage(crosswalk, MOST), paint, width),
  json: (crosswalk) => formatSafeJson({ schemaVersion: 1, ...crosswalk }).trimEnd(),
  csv: printCsv,
  markdown: (crosswalk) => printMarkdown(makePage(crosswalk)),
};

/** At a terminal more records than these are counted, and not named; the other formats name all. */
const MOST = 12;
/** The narrowest and the widest table; a terminal between them is filled. */
const [NARROWEST, WIDEST] = [100, 160];

/** Lays our codes and their counts beside the classes of each scheme, and says why the totals differ; gives the exit code. */
export async function crosswalk(period: string, options: CrosswalkOptions, voice: Voice): Promise<number> {
  const { project, program, format, width = 120 } = options;
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!print)
    throw new CliError(`Unexpected --format \`${format}\`, expected one of ${Object.keys(FORMATS).join(', ')}.`);
  const asOf = readDay(options.asOf);
  const edition = readEdition(options.edition);
  const schemes = (options.scheme ?? '').split(',').flatMap((name) => name.trim() || []);
  voice.progress('counting…');
  const { value, diagnostics } = await load(project, program);
  for (const file of listFaulty(diagnostics))
    voice.message(
      `${moveFile(file, project)} has errors that \`report validate\` shows; what breaks a rule in it is not there.`,
    );
  const made = makeCrosswalk(value, { period, edition, schemes, language: 'en', ...(asOf && { asOf }) });
  voice.progress('');
  voice.data(print(made, voice, Math.min(Math.max(width, NARROWEST), WIDEST)));
  return 0;
}

/** The files of taxonomies with errors: a scheme or its maps may be among what was left out. */
function listFaulty(diagnostics: readonly Diagnostic[]): string[] {
  const faulty = diagnostics.filter(({ severity, place }) => severity === 'error' && /\/taxonomies\//.test(place.file));
  return [...new Set(faulty.map(({ place }) => clean(place.file)))];
}
