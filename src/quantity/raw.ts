import { type Chart, mark } from './chart.ts';
import { LETTERS } from './fold.ts';

/** What is told by its signs before any number is read: addresses, codes, dates in digits, times, numbers of a list. */
export function markRaw(chart: Chart): void {
  for (const { kind, pattern } of PLAIN)
    mark(chart, pattern, ({ match }) => {
      if (!/[0-9]/.test(match[0])) return undefined;
      const value = kind === 'date' ? readDate(match[0]) : undefined;
      return { sign: 'A', kind, low: 0, high: 0, exact: true, ...(value && { value }) };
    });
}

const ENDINGS = 'kz|com|org|net|ru|info|media|io|eu|int|uk|tv|kg|uz|news|pdf|html?|md|yaml|csv|json';
const UNITS =
  'st|nd|rd|th|s|km|m|mln|bn|k|gb|mb|tb|am|pm|kg|cm|mm|x|h|min|fold|percent|pct|usd|eur|kzt|rub|тыс|млн|млрд|км|кг|гб|мб|мм|см|м|г|гг|ч|руб|тг|ж|ж|мың|тнг|теңге|тенге';

const RAW: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'address', pattern: /(?:https?:\/\/|www\.)[^\s<>"»]{1,2000}/gu },
  { kind: 'address', pattern: /(?<![\p{L}\d.+_-])[\p{L}\d.+_-]{1,64}@[\p{L}\d.-]{1,80}(?<![.-])|@[\p{L}\d_]{1,60}/gu },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.-])[\\p{L}\\d-]{1,60}(?:\\.[\\p{L}\\d-]{1,60}){0,4}\\.(?:${ENDINGS})(?![\\p{L}\\d])(?:/[^\\s<>"»]{0,2000})?`,
      'gu',
    ),
  },
  { kind: 'period', pattern: /(?<!\d)\d{4}-\d{2}(?:-\d{2})?\/\d{4}-\d{2}(?:-\d{2})?(?![\d-])/gu },
  { kind: 'date', pattern: /(?<![\d\p{L}-])(?:1[89]|2[01])\d{2}-(?:0\d|1[0-2])(?:-[0-3]\d)?(?![\d-])/gu },
  { kind: 'date', pattern: /(?<![\d.])(?:[0-3]?\d)[./](?:[01]?\d)[./](?:(?:1[89]|2[01])\d{2}|\d{2})(?![\d])/gu },
  { kind: 'date', pattern: /(?<![\d./])(?:0\d|1[0-2])[./](?:19|20)\d{2}(?!\d)/gu },
  {
    kind: 'time',
    pattern: /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:–\d{1,2}:\d{2})?(?![\d:])(?: ?[ap]\.?m\.?(?![\p{L}]))?/gu,
  },
  {
    kind: 'time',
    pattern:
      /(?<=(?:^| )(?:в|с|к|до|после|около|сағат) )\d{1,2}\.\d{2}(?!\d| ?(?:%|процент|пункт|раз|тыс|млн|млрд|балл|км|мың))/gu,
  },
  {
    kind: 'address',
    pattern: /(?<![\d\p{L}])(?:\+\d|8 ?\()[\d ()-]{6,20}\d(?!\d)|(?<![\d-])\d{2,3}-\d{2}-\d{2}(?![\d-])/gu,
  },
  { kind: 'identifier', pattern: /(?<!\d)\d{13,200}/gu },
  { kind: 'identifier', pattern: /(?<![\p{L}\d/])[\p{L}]{1,4}(?:\/[\p{L}\d.]{1,12}){2,6}/gu },
  {
    kind: 'identifier',
    pattern:
      /(?<![\p{L}\p{M}\d])(?!(?:mid|pre|post|early|late|non|kzt|usd|eur|q|h)-?\d)[\p{L}]{1,20}(?:-[\p{L}]{1,20}){0,2}-?\d[\p{L}\d]{0,30}(?:-[\p{L}\d]{1,20}){0,4}(?![\p{L}\d])/gu,
  },
  {
    kind: 'identifier',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,-])\\d{1,12}(?!(?:${UNITS})(?![\\p{L}])|(?:st|nd|rd|th))[\\p{L}][\\p{L}\\d]{0,20}(?:-[\\p{L}\\d]{1,20}){0,4}(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  // Articles of law that were added later: 456-2.
  { kind: 'article', pattern: /(?<=[\p{L}»")], |\()[1-9]\d{2}-[1-9](?![\d\p{L}.,–-]\d|[\d\p{L}–-])/gu },
  { kind: 'label', pattern: /(?<=(?:^|\n)[ *•–-]{0,6})\d{1,3}(?:\.\d{1,2}){0,3}[.)](?= )/gu },
  { kind: 'label', pattern: /(?<![\d.,\p{L}])\d{1,2}\)(?<!\([^()]{0,150}\))(?= )/gu },
  {
    kind: 'label',
    pattern:
      /(?<=(?:^|\n) ?)\d{1,2}\.\d{1,2}(?= {1,8}[\p{L}])(?! {1,8}(?:mil|bil|тыс|мил|млн|мың|per|pro|про|пай|tim|раз|есе))/gu,
  },
];

/** The same patterns for folded texts, whose letters are few: that is much faster. */
const PLAIN = RAW.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(pattern.source.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{M}', ''), 'g'),
}));

/** EDTF of 2023-03-14, 14.03.2023 or 03.2023; nothing for other orders. */
function readDate(text: string): string | undefined {
  if (/^\d{4}-/.test(text)) return text;
  const parts = text.split(/[./]/);
  const year = parts.at(-1) ?? '';
  if (year.length !== 4 || (text.includes('/') && parts.length === 3)) return undefined;
  return [
    year,
    ...parts
      .slice(0, -1)
      .reverse()
      .map((part) => part.padStart(2, '0')),
  ].join('-');
}
