import type { Report } from '../../report.ts';
import { findNumerals, type Mark, type Printed, type Sheet } from './sheet.ts';

/**
 * The pages with the numbers of the annex of figures marked. They carry no link, since links lead to them: each is of the
 * figure whose label stood last, and the labels come in the order of the ledger.
 */
export function markAnnex({ sheets, annex }: Printed, ledger: Report): readonly Sheet[] {
  if (annex === undefined || annex === 0) return sheets;
  const labels = Object.values(ledger.figures).map(({ id, label, basis }) => ({
    figure: id,
    label: squeeze(basis === 'published' ? label : `${label}:`).text,
  }));
  let entry = '';
  let next = 0;
  const marked = sheets.map((sheet) => {
    if (sheet.number < annex) return sheet;
    const { text, places } = squeeze(sheet.text);
    const starts = [{ at: 0, figure: entry }];
    for (let from = 0, at = 0; next < labels.length; next++) {
      const { label = '', figure = '' } = labels[next] ?? {};
      at = text.indexOf(label, from);
      if (at < 0) break;
      from = at + label.length;
      starts.push({ at: places[at] ?? 0, figure });
      entry = figure;
    }
    return { ...sheet, marks: [...sheet.marks, ...markNumbers(sheet, starts)] };
  });
  // A label that does not stand there would give its numbers to the figure before it.
  return next === labels.length ? marked : sheets;
}

/** The numbers of an entry: each stands behind the label that it is of, 'Police: 12 – 003 017'. */
function markNumbers({ text }: Sheet, starts: readonly { readonly at: number; readonly figure: string }[]): Mark[] {
  return findNumerals(text).flatMap(({ from, to }) => {
    const figure = starts.findLast(({ at }) => at <= from)?.figure;
    return figure && text.slice(from - 2, from) === ': ' ? [{ from, to, figure }] : [];
  });
}

/** A text without the spaces and hyphens that the end of a line takes or puts, and where each of its signs stood. */
export function squeeze(text: string): { readonly text: string; readonly places: readonly number[] } {
  const kept = [...text.matchAll(/[^\s\p{Cf}\u2010-]/gu)];
  return {
    text: kept.map(([sign]) => sign).join(''),
    places: kept.flatMap(({ 0: sign, index }) => [...sign].map(() => index)),
  };
}
