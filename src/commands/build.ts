import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { CliError, type Diagnostic } from '../diagnostic.ts';
import { sortFindings } from '../diagnostics/printer.ts';
import { printStylish } from '../diagnostics/stylish.ts';
import { formatAmount } from '../diagnostics/wording.ts';
import { type Built, type Failed, build as runPipeline } from '../pipeline.ts';
import { lineReader } from '../read/lines.ts';
import type { Report } from '../report.ts';
import { RULES } from '../rules.ts';
import type { Voice } from '../voice.ts';
import { findBrowser, launchBrowser } from '../write/browser.ts';
import { readDay, readEdition } from './build/request.ts';

/** The options of `report build`. */
export interface BuildOptions {
  readonly project: string;
  readonly program: string;
  readonly style?: string;
  readonly lang?: string;
  readonly to: string;
  readonly out: string;
  readonly edition: string;
  readonly asOf?: string;
}

const FORMATS = ['html', 'pdf', 'json'] as const;
const NO_BROWSER = 'No browser was found, so no PDF was written. Run `report setup`, then build again.';

/** Builds the reports of periods, in one style or several; gives the exit code: 1 where a record was left out, a report is missing or no PDF could be made. */
export async function build(periods: readonly string[], options: BuildOptions, voice: Voice): Promise<number> {
  const to = readFormats(options.to);
  const edition = readEdition(options.edition);
  const asOf = readDay(options.asOf);
  let missing = to.includes('pdf') && !findBrowser() ? NO_BROWSER : undefined;
  const browser = startBrowser(to).catch((error: Error) => {
    missing = `${error.message.replace(/\.?$/, '.')} No PDF was written.`;
    return undefined;
  });
  try {
    const { value, diagnostics } = await runPipeline({
      ...options,
      periods,
      styles: readStyles(options.style),
      language: options.lang ?? '',
      edition,
      ...(asOf && { asOf }),
      to,
      fonts: readFileSync(join(options.program, 'dist/fonts.css'), 'utf8'),
      browser,
      atOnce: availableParallelism(),
      onStage: voice.progress,
      onStop: (diagnostics) => tell(diagnostics, options, voice),
    });
    tell(diagnostics, options, voice);
    const sound = value.map((one) => ('error' in one ? tellFailure(one, voice) : tellBuilt(one, options, voice)));
    if (missing) voice.message(missing);
    const faulty = diagnostics.some(({ severity }) => severity === 'error');
    return missing || faulty || sound.includes(false) ? 1 : 0;
  } finally {
    await (await browser)?.close();
  }
}

/** Says what became of a report: its files, and what its author has to know; false where something is wrong in its texts. */
function tellBuilt({ files, report, text }: Built, { project }: BuildOptions, voice: Voice): boolean {
  const period = report.period.id;
  show(text, `audit ${period}`, project, voice);
  if (files.length === 0)
    voice.message(
      `No report of ${period} in style \`${report.style}\` was written: its text wants mending. See the places above; \`report audit ${period} --fix\` binds numbers to figures.`,
    );
  for (const file of files) voice.data(file);
  const faulty = report.omissions.find(({ reason }) => reason === 'faulty');
  if (faulty)
    voice.message(
      `${faulty.count} faulty ${faulty.count === 1 ? 'record was' : 'records were'} left out of the report; the report says so.`,
    );
  if (report.unwritten.length > 0)
    voice.note(
      `Left out, because their text is not written: ${report.unwritten.join(', ')}. Write data/reports/${period}/text/${report.style}/<name>.md.`,
    );
  if (report.expected.length > 0)
    voice.note(
      `Without the author's text that they want: ${report.expected.join(', ')}. Write data/reports/${period}/text/${report.style}/<name>.md.`,
    );
  if (report.unanswered.length > 0)
    voice.note(
      `Indicators without an answer: ${report.unanswered.join(', ')}. Answer them in data/reports/${period}/assessment.yaml.`,
    );
  const untold = listUntold(report);
  if (untold.length > 0)
    voice.message(
      `Counted, but told in no section: ${untold.join(', ')}. Add their main category to the \`where\` of a section in style.yaml.`,
    );
  return !text.some(({ severity }) => severity === 'error');
}

function tellFailure({ period, style, error }: Failed, voice: Voice): false {
  voice.message(`No report of ${period} in style \`${style}\`: ${error.message}`);
  return false;
}

/** The styles that --style names, by comma. */
function readStyles(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',').map((name) => name.trim());
}

/** Says what was found in the files: what changes the report, and how many warnings `report validate` has besides. */
function tell(found: readonly Diagnostic[], { project }: BuildOptions, voice: Voice): void {
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.length - errors.length;
  if (warnings > 0)
    voice.note(`${formatAmount(warnings, 'warning')} about the records: \`report validate\` shows them.`);
  show(errors, 'validate', project, voice);
}

function show(diagnostics: readonly Diagnostic[], command: string, project: string, { message, paint }: Voice): void {
  if (diagnostics.length === 0) return;
  const context = { paint, line: lineReader(project), rules: RULES, version: '', command, all: false };
  message(printStylish(sortFindings(diagnostics), context).trimEnd());
}

/** Cases that no section of the style tells, or counts without telling. */
function listUntold({ cases, sections }: Report): string[] {
  const told = new Set(sections.flatMap((section) => (section.silent ? section.alsoCounted : section.cases)));
  return Object.keys(cases).filter((id) => !told.has(id));
}

/** Starts the browser while the data are still being read; undefined where there is none, or no PDF is asked for. */
async function startBrowser(to: readonly string[]): Promise<Browser | undefined> {
  const found = to.includes('pdf') ? findBrowser() : undefined;
  return found && launchBrowser(found);
}

function readFormats(text: string): (typeof FORMATS)[number][] {
  const wanted = text.split(',').map((format) => format.trim());
  const unknown = wanted.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined)
    throw new CliError(`Unexpected --to \`${unknown}\`, expected some of ${FORMATS.join(', ')}.`);
  return FORMATS.filter((format) => wanted.includes(format));
}
