import { closest } from '../../closest.ts';
import type { Report } from '../../report.ts';
import type { Answer } from './answer.ts';
import { findNumber } from './ledger.ts';
import { findHits, findNearest, type Hit, readWanted } from './match.ts';
import type { Page } from './page.ts';
import { quoteAround } from './sheet.ts';
import { describeRefusal } from './stylish.ts';

/** Rows that a message names. */
const SOME = 12;

/** Why a report has no number of that ref. */
export function missRef(ref: string, report: Report): Answer {
  const [id = '', ...key] = ref.split('/');
  const refusal = report.refused.find(({ figure }) => figure === id);
  const message = findNumber(report, id)
    ? missRow(id, key.join('/'), report)
    : refusal
      ? describeRefusal(refusal)
      : `No figure \`${id}\`.${suggest(id, Object.keys(report.figures))} \`report list figures\` shows them all.`;
  return { code: 1, messages: [message] };
}

function missRow(id: string, row: string, { figures, codes }: Report): string {
  const { cells = [], query } = figures[id] ?? {};
  const [by = '', ...others] = query && 'by' in query ? query.by : [];
  if (cells.length === 0 && by === '') return `Figure \`${id}\` is one number and has no row \`${row}\`.`;
  const known = others.length === 0 ? (codes[by] ?? []) : [];
  const rows = [...new Set([...cells.map(({ key }) => key.join('/')), ...known])];
  const more = rows.length > SOME ? `, and ${rows.length - SOME} more` : '';
  return `Figure \`${id}\` has no row \`${row}\`.${suggest(row, rows)} It has ${rows.slice(0, SOME).join(', ')}${more}.`;
}

function suggest(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  return near ? ` Did you mean \`${near}\`?` : '';
}

/** The places of a page that can be meant, each with its ref. */
export function listPlaces(quoted: string, hits: readonly Hit[]): Answer {
  const candidates = hits.flatMap(({ refs, sheet, from, to }) =>
    refs.map((ref) => ({ ref, page: sheet.number, words: quoteAround(sheet, from, to) })),
  );
  const message = `\`${quoted}\` can be any of these. Quote a word that stands beside it too, or trace the ref: \`report trace PERIOD REF\`.`;
  return { code: 1, candidates, messages: [message] };
}

/** Why a page has no number of a figure that is printed so. */
export function missOnPage(quoted: string, hits: readonly Hit[], page: Page): Answer {
  const [hit] = hits;
  const message = hit
    ? `No figure made \`${quoted}\`: it stands in “${quoteAround(hit.sheet, hit.from, hit.to)}” without a link to one. It may be a date, or a place or number of a source; if it counts incidents, somebody typed it.`
    : missNumber(quoted, page);
  return { code: 1, messages: [message] };
}

function missNumber(quoted: string, { file, sheets, all, ledger }: Page): string {
  const wanted = readWanted(quoted);
  const [sheet] = sheets;
  const place = sheets.length < all.length && sheet ? `page ${sheet.number} of ${file}` : file;
  const elsewhere = findHits(all, wanted, ledger).filter(({ refs }) => refs.length > 0);
  const pages = [...new Set(elsewhere.map((hit) => hit.sheet.number))];
  const nearest = wanted.key === undefined ? [] : findNearest(sheets, wanted.key, 5);
  return [
    `No \`${quoted}\` on ${place}.`,
    ...(pages.length > 0 ? [`It stands on page ${pages.join(', ')}.`] : []),
    ...(nearest.length > 0 ? [`The nearest numbers there that a figure made: ${nearest.join(', ')}.`] : []),
  ].join(' ');
}
