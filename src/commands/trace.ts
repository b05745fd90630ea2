import { recountAll } from '../aggregate/recount.ts';
import { CliError } from '../diagnostic.ts';
import { load } from '../load.ts';
import { countReport, type Wanted } from '../pipeline.ts';
import type { Voice } from '../voice.ts';
import { readDay, readEdition } from './build/request.ts';
import { type Answer, printAnswer } from './trace/answer.ts';
import { findNumber } from './trace/ledger.ts';
import { findHits, readWanted } from './trace/match.ts';
import { listPlaces, missOnPage, missRef } from './trace/miss.ts';
import { isPage, type Page, readPage } from './trace/page.ts';
import { describeRefusal, formatValue } from './trace/stylish.ts';
import { type Ground, tellTrace } from './trace/tell.ts';
import { moveFile } from './validate/paths.ts';

/** The options of `report trace`. */
export interface TraceOptions {
  readonly project: string;
  readonly program: string;
  readonly style?: string;
  readonly lang?: string;
  readonly edition: string;
  readonly asOf?: string;
  readonly format: string;
}

/**
 * Tells what stands behind a number: of a report by its ref (`2023 total`), or of a page by what is printed there
 * (`out/2023/adil-soz.en.pdf:p12 "41%"`). Without a number all are counted again. Gives the exit code: 1 where there is no
 * such number, several can be meant, or one does not count again to its value.
 */
export async function trace(
  where: string,
  what: readonly string[],
  options: TraceOptions,
  voice: Voice,
): Promise<number> {
  const format = readFormat(options.format);
  const page = isPage(where) ? readPage(where) : undefined;
  voice.progress('counting…');
  const current = await count(page ? repeat(page, options) : makeWanted(where, options));
  voice.progress('');
  const ground = page ? { ...current, report: page.ledger } : current;
  const answer =
    what.length === 0
      ? recountEvery(ground)
      : page
        ? traceQuoted(what.join(' '), page, ground, current)
        : traceRef(what.join('/'), ground);
  return printAnswer(answer, ground.report, format, voice);
}

/** Loads the project, and counts the report. */
async function count(wanted: Wanted): Promise<Ground> {
  const loaded = await load(wanted.project, wanted.program);
  const { report, project, queries } = (await countReport(loaded.value, wanted)).value;
  const { scope = {} } = queries.definition;
  return { project, report, scope, move: (file) => moveFile(file, wanted.project) };
}

/** The report that a page shows, as the data would make it now. */
function repeat({ ledger }: Page, options: TraceOptions): Wanted {
  const { style = ledger.style, lang = ledger.language } = options;
  return makeWanted(ledger.period.id, { ...options, style, lang, edition: ledger.edition });
}

function makeWanted(period: string, { project, program, style, lang, ...options }: TraceOptions): Wanted {
  const asOf = readDay(options.asOf);
  const edition = readEdition(options.edition);
  return { period, project, program, language: lang ?? '', edition, ...(style && { style }), ...(asOf && { asOf }) };
}

function traceRef(ref: string, ground: Ground): Answer {
  const trace = tellTrace(ref, ground);
  return trace ? { code: trace.recounted.agrees ? 0 : 1, trace, messages: [] } : missRef(ref, ground.report);
}

/** What a page prints is explained by the ledger that it was made from; `current` is the same report counted now. */
function traceQuoted(quoted: string, page: Page, ground: Ground, current: Ground): Answer {
  const hits = findHits(page.sheets, readWanted(quoted), page.ledger);
  const [ref, ...others] = new Set(hits.flatMap(({ refs }) => refs));
  if (ref === undefined) return missOnPage(quoted, hits, page);
  if (others.length > 0) return listPlaces(quoted, hits);
  const answer = traceRef(ref, ground);
  if (page.ledger.checksum === current.report.checksum) return answer;
  const found = findNumber(current.report, ref);
  const now = found ? (found.cell ?? found.figure).value : null;
  const message = `The data changed since ${page.file} was made: \`${ref}\` is ${now === null ? 'no longer counted' : `${formatValue(now)} now`}. Build the report again to print what the records say.`;
  return { ...answer, now, messages: [...answer.messages, message] };
}

/** Counts every number of the ledger again, and names those that do not agree. */
function recountEvery({ project, report }: Ground): Answer {
  const all = recountAll(project, report);
  const differing = all
    .filter(({ agrees }) => !agrees)
    .map(({ ref, value }) => {
      const { figure, cell } = findNumber(report, ref) ?? {};
      return { ref, says: (cell ?? figure)?.value ?? 0, counted: Number.isNaN(value) ? null : value };
    });
  const figures = Object.keys(report.figures).length;
  return {
    code: differing.length > 0 ? 1 : 0,
    recount: { figures, numbers: all.length, agree: all.length - differing.length, differing },
    messages: report.refused.map(describeRefusal),
  };
}

function readFormat(text: string): 'stylish' | 'json' {
  if (text === 'stylish' || text === 'json') return text;
  throw new CliError(`Unexpected --format \`${text}\`, expected stylish or json.`);
}
