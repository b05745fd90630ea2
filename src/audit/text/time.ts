import type { Quantity } from '../../quantity/quantity.ts';
import type { Days } from './ground.ts';
import { readDays } from './ground.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';
import type { Span } from './prose.ts';
import { COMPARING } from './zones.ts';

/** When a number is said to hold: what a part of a sentence tells of it. */
export interface Times {
  /** Years named, in their order; a span of years is one. */
  readonly years: readonly Days[];
  /** Month of the year, 1 to 12, where one is named. */
  readonly months: readonly number[];
  /** Half or quarter: its first and last month. */
  readonly part?: { readonly from: number; readonly to: number };
  /** The year before. */
  readonly previous: boolean;
  /** A day is named: an event is told, and nothing counted. */
  readonly day: boolean;
}

/** The times that are named in a part of a sentence. */
export function findTimes({ text, mentions, asides }: Sentence, zone: Span, num: Quantity): Times {
  // What compares may name the other time anywhere.
  const apart = (span: Span) =>
    !COMPARING.has(num.kind) &&
    ((span.from > num.to && text.slice(num.to, span.from).includes(',')) || isCompared(text, span));
  const inside = <T extends Span>(spans: readonly T[]) =>
    spans.filter((span) => span.from >= zone.from && span.to <= zone.to && !apart(span));
  const senses = inside(mentions).flatMap((mention) => mention.senses);
  const dated = inside(asides).filter(({ kind }) => kind === 'date' || kind === 'year' || kind === 'period');
  const part = senses.find(({ months }) => months)?.months;
  return {
    years: dated.flatMap((aside) => readYears(aside.text)),
    months: listMonths(inside(mentions), text),
    ...(part && { part }),
    previous: senses.some(({ previous }) => previous),
    day: dated.some((aside) => hasDay(aside.text) && !isWholeSpan(text.slice(zone.from, zone.to))),
  };
}

/** The months named; 'from June to August' names July too. */
function listMonths(mentions: readonly Mention[], text: string): number[] {
  const named = mentions.flatMap(({ senses, from, to }) =>
    senses.flatMap(({ month }) => (month ? [{ month, from, to }] : [])),
  );
  const [first, last] = named;
  const between = first && last && named.length === 2 ? text.slice(Math.max(0, first.from - 8), last.to + 8) : '';
  if (!first || !last || !RANGE.test(between)) return named.map(({ month }) => month);
  return Array.from({ length: Math.max(1, last.month - first.month + 1) }, (_, index) => first.month + index);
}

const RANGE = /(?: to | through | until | till |between .* and |[-–—]| по | до |дейін)/iu;

/** 'Compared with 2022', «чем в 2022 году», '2022 жылмен салыстырғанда': not the time of the number. */
function isCompared(text: string, { from, to }: Span): boolean {
  return (
    /(?:compared (?:with|to)|than (?:in )?|against|after|сравнению с|чем в?|против)\s*(?:the )?$/iu.test(
      text.slice(Math.max(0, from - 24), from),
    ) || /^\p{L}*(?:\s+\p{L}+)?\s+(?:салыстыр|қарағанда)/iu.test(text.slice(to, to + 24))
  );
}

function readYears(text: string): Days[] {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return [];
  return [first <= last ? { from: readDays(first).from, to: readDays(last).to } : readDays(first)];
}

function hasDay(text: string): boolean {
  return /(?<!\d)\d{1,2}(?!\d)/.test(text.replace(/\d{4}-\d{2}(?!-)/g, ''));
}

/** 'from 1 January to 31 December' is a year, and no two days. */
function isWholeSpan(text: string): boolean {
  return /(?<!\d)0?1(?!\d).{1,40}(?<!\d)(?:28|29|30|31)(?!\d)/s.test(text);
}
