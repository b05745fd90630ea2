import { existsSync, readFileSync, statSync } from 'node:fs';
import { CliError } from '../../diagnostic.ts';
import type { Report } from '../../report.ts';
import { markAnnex } from './annex.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import type { Printed, Sheet } from './sheet.ts';

/** A report as printed, with the ledger that it was made from. */
export interface Page {
  readonly file: string;
  /** The page asked for, or all of them. */
  readonly sheets: readonly Sheet[];
  readonly all: readonly Sheet[];
  readonly ledger: Report;
}

/** Whether a text names a page, not a period: 'out/2023/adil-soz.en.pdf:p12'. */
export function isPage(text: string): boolean {
  return /\.(pdf|html?)(:p?\d+)?$/i.test(text);
}

/** Reads a page and the ledger beside it. Stops where one is not there, is not ours, or does not belong to the other. */
export function readPage(text: string): Page {
  const [, file = '', number] = /^(.*?)(?::p?(\d+))?$/s.exec(text) ?? [];
  const bytes = readBytes(file, 'Expected a report that `report build` made, as out/2023/adil-soz.en.pdf');
  const pdf = /\.pdf$/i.test(file);
  const read = pdf ? readOwnPdf(bytes, file) : readHtml(bytes.toString('utf8'));
  const ledger = readLedger(file.replace(/\.(pdf|html?)$/i, '.json'), file);
  checkPair(read, ledger, file);
  const printed = markAnnex(read, ledger);
  const sheets = number === undefined ? printed : printed.filter((sheet) => sheet.number === Number(number));
  if (sheets.length === 0)
    throw new CliError(
      pdf
        ? `${file} has ${printed.length} pages, as a viewer counts them from 1; there is no page ${number}.`
        : `${file} has no pages: leave out \`:p${number}\`.`,
    );
  return { file, sheets, all: printed, ledger };
}

function readOwnPdf(bytes: Buffer, file: string): Printed {
  try {
    const printed = readPdf(bytes);
    if (printed && printed.sheets.length > 0) return printed;
  } catch {
    throw new CliError(`${file} is damaged: build the report again, or name the figure: \`report list figures\`.`);
  }
  throw new CliError(
    `${file} is no PDF as \`report build\` writes it; another program may have saved it anew. Use the one in out/, or its HTML.`,
  );
}

function readLedger(path: string, file: string): Report {
  const text = readBytes(
    path,
    `The numbers of ${file} stand in the ledger beside it. Build with \`--to html,pdf,json\`, and keep the three together`,
  ).toString('utf8');
  const ledger = parse(text);
  if (!isLedger(ledger))
    throw new CliError(`${path} is no ledger as \`report build\` writes it: build the report again.`);
  return ledger;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has the parts of a ledger that a trace reads; a build writes them all. */
function isLedger(value: unknown): value is Report {
  const { schema, figures, cases, codes, charts, period, order, refused, omissions } = (value ?? {}) as Partial<Report>;
  const isObject = (one: unknown) => typeof one === 'object' && one !== null;
  return (
    schema === 1 &&
    [figures, cases, codes, charts, period].every(isObject) &&
    [order, refused, omissions].every(Array.isArray) &&
    Object.values(figures ?? {}).every((one) => isObject(one?.query) && Array.isArray(one.records))
  );
}

/** A page and a ledger of two builds would explain a number by the wrong records. */
function checkPair({ sheets, records }: Printed, ledger: Report, file: string): void {
  const again = 'Build the report again, with `--to html,pdf,json`.';
  const stranger = records.find((id) => !Object.hasOwn(ledger.cases, id));
  if (stranger !== undefined)
    throw new CliError(
      `The ledger beside ${file} is of another report (${ledger.period.label}): it has no record ${stranger}, which the page shows. ${again}`,
    );
  const sums = sheets.flatMap(({ text }) => text.replace(/\s/g, '').match(/[0-9a-f]{64,}/g) ?? []);
  if (sums.length > 0 && !sums.some((sum) => sum.includes(ledger.checksum)))
    throw new CliError(`The ledger beside ${file} was made from other data than the page. ${again}`);
}

function readBytes(path: string, expected: string): Buffer {
  if (existsSync(path) && statSync(path).isFile()) return readFileSync(path);
  throw new CliError(`No file ${path}. ${expected}.`);
}
