import { clean, formatSafeJson } from '../../diagnostics/clean.ts';
import { formatAmount, formatNumber } from '../../diagnostics/wording.ts';
import type { Report } from '../../report.ts';
import type { Voice } from '../../voice.ts';
import { formatValue, printTrace } from './stylish.ts';
import type { Trace } from './tell.ts';

/** What a trace answers: a number, several places that it can be, a recount of all, or why there is none. */
export interface Answer {
  readonly code: 0 | 1;
  readonly trace?: Trace;
  /** What the number is now, where the data changed since the page was made; null where it is no longer counted. */
  readonly now?: number | null;
  readonly candidates?: readonly Candidate[];
  readonly recount?: RecountOfAll;
  readonly messages: readonly string[];
}

/** A place on a page, and a number of the ledger that it can be. */
interface Candidate {
  readonly ref: string;
  readonly page: number;
  readonly words: string;
}

/** How many numbers of a ledger count again to their value, and which do not. */
interface RecountOfAll {
  readonly figures: number;
  readonly numbers: number;
  readonly agree: number;
  /** `counted` is null where nothing is left to count. */
  readonly differing: readonly { readonly ref: string; readonly says: number; readonly counted: number | null }[];
}

/** Prints an answer: the data on stdout, for a person or as JSON; gives the exit code. */
export function printAnswer(
  { code, messages, ...rest }: Answer,
  { period, style, language, edition, checksum }: Report,
  format: 'stylish' | 'json',
  { data, note, message, paint }: Voice,
): number {
  const report = { period: period.id, style, language, edition, checksum };
  if (format === 'json') data(formatSafeJson({ schemaVersion: 1, report, ...rest, messages }).trimEnd());
  else {
    const { trace, candidates = [], recount } = rest;
    if (trace) data(printTrace(trace, paint));
    if (candidates.length > 0) data(printCandidates(candidates));
    if (recount) data(printRecount(recount, `${style}, ${period.label}, in ${language}`));
    for (const text of messages) (code === 0 ? note : message)(clean(text));
  }
  return code;
}

function printCandidates(candidates: readonly Candidate[]): string {
  const width = Math.max(...candidates.map(({ ref }) => ref.length));
  return candidates
    .map(({ ref, page, words }) => `${clean(ref).padEnd(width)}  page ${page}: ${clean(words)}`)
    .join('\n');
}

function printRecount({ figures, numbers, agree, differing }: RecountOfAll, report: string): string {
  const width = Math.max(0, ...differing.map(({ ref }) => ref.length));
  return [
    ...differing.map(
      ({ ref, says, counted }) =>
        `${clean(ref).padEnd(width)}  the ledger says ${formatValue(says)}, counted again ${counted === null ? 'nothing' : formatValue(counted)}${says === counted ? ', with another share, base or change' : ''}`,
    ),
    `${report}: ${formatAmount(figures, 'figure')} with ${formatAmount(numbers - figures, 'row')}, each counted again from the records that it lists alone. ${formatNumber(agree)} of ${formatNumber(numbers)} agree.`,
  ].join('\n');
}
