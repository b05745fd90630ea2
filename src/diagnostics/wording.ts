import type { Diagnostic } from '../diagnostic.ts';
import { clean } from './clean.ts';
import type { Findings } from './printer.ts';

/** How many problems were found. */
export interface Amounts {
  readonly errors: number;
  readonly warnings: number;
  /** Errors and warnings, also those not kept. */
  readonly total: number;
  readonly fixable: number;
  /** Counted, but not kept. */
  readonly unlisted: number;
}

/** The numbers of findings, those beyond the limit included. */
export function countFindings({ diagnostics, unlisted }: Findings): Amounts {
  const kept = diagnostics.filter(({ severity }) => severity === 'error').length;
  const errors = kept + unlisted.error;
  const warnings = diagnostics.length - kept + unlisted.warning;
  const fixable = diagnostics.filter(({ fix }) => fix).length;
  return { errors, warnings, total: errors + warnings, fixable, unlisted: unlisted.error + unlisted.warning };
}

/** The message with the record it is about: "KZ-2022-009: Unexpected `pushbak`, …". */
export function formatMessage({ record, message }: Diagnostic): string {
  return `${record ? `${clean(record)}: ` : ''}${clean(message)}`;
}

/** How to mend it, and whether `--fix` does; empty where neither is known. */
export function formatHint({ hint, fix }: Diagnostic): string {
  return [hint && clean(hint), fix && '(--fix mends this)'].filter(Boolean).join(' ');
}

/** The other places that belong to it, a line each: "see data/people.yaml:88:1: First used here." */
export function formatRelated({ related = [] }: Diagnostic): string[] {
  return related.map(
    ({ place: { file, line, column }, message }) => `see ${clean(file)}:${line}:${column}: ${clean(message)}`,
  );
}

/** A number with its noun: '1 problem', '4,213 problems'. */
export function formatAmount(number: number, noun: string): string {
  return `${formatNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** A number with its thousands set apart, the same on every machine: '4,213'. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
