import type { Prose } from './prose.ts';

/** A table as it is read on: what introduces it, the heads of its columns, and where in it we are. */
export interface Grid {
  readonly lead: string;
  readonly heads: string[];
  column: number;
  row: string;
  inHead: boolean;
}

/** Begins a table behind some prose: a heading, or a sentence that leads to it, says what its numbers count. */
export function openGrid(before: Prose | undefined): Grid {
  const last = before?.text.split(/(?<=[.!?…])\s+/u).at(-1) ?? '';
  const leads = !/[.!?…]$/u.test(last) || LEADS.test(last);
  const lead = last
    .replace(/(?<!\p{N})(?!(?:19|20)\d\d(?!\p{N}))\p{N}+\s?%?/gu, '')
    .replace(/[\s.:;!?…]+$/u, '')
    .trim();
  return { lead: leads ? lead : '', heads: [], column: -1, row: '', inHead: false };
}

const LEADS = /\b(?:table|below|follow\p{L}*)\b|таблиц|ниже|следующ|кесте|төменде|келесі/iu;

/**
 * Takes up the next cell, and gives the words that it is read behind: 'Attacks by region, Almaty, 2023: '. Undefined where its own
 * words are all there is: a head, a text, a number of a column that tells changes.
 */
export function enterCell(grid: Grid, content: string): string | undefined {
  const { column, heads, lead } = grid;
  const plain = content.replace(/[*_`]/g, '').trim();
  if (grid.inHead) {
    heads[column] = plain;
    return undefined;
  }
  const isNumber = NUMBER.test(plain);
  const row = grid.row;
  if (row === '' && (!isNumber || /^(?:19|20)\d\d$/.test(plain))) grid.row = plain;
  const head = heads[column] ?? '';
  if (!isNumber || row === '' || column === 0 || CHANGES.test(head)) return undefined;
  if (lead === '' && VAGUE.test(head)) return undefined;
  return `${[lead, row, head].filter(Boolean).join(', ')}: `;
}

const NUMBER = /^\p{N}[\p{N}\s.,]*%?$/u;

/** Columns whose numbers are no counts and no shares. */
const CHANGES =
  /chang|growth|differ|trend|rank|rate|ratio|times|±|Δ|\+|измен|рост|прирост|динамик|разниц|место|раз(?!\p{L})|өзгер|өсім|айырма|орын|есе/iu;

/** Heads that leave it to the words before the table what is counted. */
const VAGUE =
  /^(?:|№|n|#|%|numbers?|counts?|totals?|share|число|количество|кол-во|всего|итого|доля|саны|барлығы|үлесі)$/iu;
