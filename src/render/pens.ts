import Handlebars from 'handlebars';
import type { Cell, Figure, Report } from '../report.ts';
import { formatNumber, type Numerals } from './number.ts';
import { linkTo, refOf } from './ref.ts';

/** What every piece of a page is written with: the report, its words, and how its numbers look. */
export interface Pens {
  readonly report: Report;
  readonly word: (key: string, context: object) => string;
  readonly has: (key: string) => boolean;
  readonly number: (value: number) => string;
  /** Whole percents; a part that is not zero never prints as 0%. */
  readonly percent: (percent: number, value: number) => string;
  /** A number as a link to what stands behind it. */
  readonly open: (figure: Figure, cell: Cell | undefined, shown: string) => string;
  /** What all record ids begin with, up to their last hyphen: 'KZ-2023-'. */
  readonly prefix: string;
  /** A record as a link into the annex of incidents, without the prefix where nothing else is shown; one of another report has no link. */
  readonly record: (id: string, shown?: string) => string;
}

/** Sets out the pens for one report. */
export function listPens(report: Report, word: Pens['word'], has: Pens['has'], numerals: Numerals): Pens {
  const prefix = findPrefix(report.order);
  return {
    prefix,
    report,
    word,
    has,
    number: (value) => formatNumber(value, numerals),
    percent: (percent, value) => word('percent', { value: percent === 0 && value > 0 ? '<1' : String(percent) }),
    open: (figure, cell, shown) => {
      const ref = refOf(figure, cell);
      return `<a class="n" href="${linkTo(ref)}" data-ref="${Handlebars.escapeExpression(ref)}">${shown}</a>`;
    },
    record: (id, shown) => {
      const text = Handlebars.escapeExpression(shown ?? (id.startsWith(prefix) ? id.slice(prefix.length) : id));
      const known = Object.hasOwn(report.cases, id);
      return `<a ${known ? `href="#i-${Handlebars.escapeExpression(id)}"` : `data-id="${Handlebars.escapeExpression(id)}"`}>${text}</a>`;
    },
  };
}

function findPrefix(ids: readonly string[]): string {
  const first = ids[0]?.replace(/[^-]*$/, '') ?? '';
  return ids.every((id) => id.startsWith(first)) ? first : '';
}
