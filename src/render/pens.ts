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
}

/** Sets out the pens for one report. */
export function listPens(report: Report, word: Pens['word'], has: Pens['has'], numerals: Numerals): Pens {
  return {
    report,
    word,
    has,
    number: (value) => formatNumber(value, numerals),
    percent: (percent, value) => word('percent', { value: percent === 0 && value > 0 ? '<1' : String(percent) }),
    open: (figure, cell, shown) => {
      const ref = refOf(figure, cell);
      return `<a class="n" href="${linkTo(ref)}" data-ref="${Handlebars.escapeExpression(ref)}">${shown}</a>`;
    },
  };
}
