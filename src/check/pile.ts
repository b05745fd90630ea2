import type { Diagnostic } from '../diagnostic.ts';
import type { Unlisted } from '../project.ts';

/** Problems beyond these are counted, not kept. */
const MOST = 100_000;

/** Diagnostics as they come: kept up to a limit, and counted by file beyond it. */
export interface Pile {
  readonly add: (diagnostics: readonly Diagnostic[]) => void;
  readonly kept: readonly Diagnostic[];
  readonly unlisted: Unlisted;
}

/** An empty pile. */
export function makePile(): Pile {
  const kept: Diagnostic[] = [];
  const unlisted = new Map<string, { error: number; warning: number }>();
  return {
    kept,
    unlisted,
    add(diagnostics) {
      for (const one of diagnostics) {
        if (kept.length < MOST) kept.push(one);
        else count(unlisted, one);
      }
    },
  };
}

function count(unlisted: Map<string, { error: number; warning: number }>, { place, severity }: Diagnostic): void {
  const counts = unlisted.get(place.file) ?? { error: 0, warning: 0 };
  counts[severity]++;
  unlisted.set(place.file, counts);
}
