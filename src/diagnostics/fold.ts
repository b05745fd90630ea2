import type { Diagnostic } from '../diagnostic.ts';

/** One fault, and all the places that have it. */
export interface Fold {
  readonly first: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** The diagnostics with the same words about the same rule as one, in the order of their first places. */
export function foldDiagnostics(diagnostics: readonly Diagnostic[]): readonly Fold[] {
  const folds = new Map<string, { first: Diagnostic; others: Diagnostic[] }>();
  for (const one of diagnostics) {
    // What belongs to one place alone must not vanish in a fold: different related places keep diagnostics apart.
    const key = JSON.stringify([one.rule, one.severity, one.message, one.hint, one.related]);
    const fold = folds.get(key);
    if (fold) fold.others.push(one);
    else folds.set(key, { first: one, others: [] });
  }
  return [...folds.values()];
}

/** The number of diagnostics in folds. */
export function countFolded(folds: readonly Fold[]): number {
  return folds.reduce((sum, { others }) => sum + 1 + others.length, 0);
}
