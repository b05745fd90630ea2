import type { Diagnostic } from '../diagnostic.ts';
import type { Unlisted } from '../project.ts';

/** Problems beyond these are counted, not kept. */
const MOST = 100_000;

/** Diagnostics as they come: kept up to a limit, and counted by file beyond it. */
export interface Pile {
  readonly add: (diagnostics: readonly Diagnostic[]) => void;
  /** Adds what must not get lost behind others: the faults of whole files, which the reader has bounded. */
  readonly keep: (diagnostics: readonly Diagnostic[]) => void;
  readonly kept: readonly Diagnostic[];
  readonly unlisted: Unlisted;
}

/** An empty pile. */
export function makePile(): Pile {
  const kept: Diagnostic[] = [];
  // One file takes half of what is left at most: that of another, told later, may be the one that matters.
  const rooms = new Map<string, number>();
  const unlisted = new Map<string, { error: number; warning: number }>();
  return {
    kept,
    unlisted,
    keep(diagnostics) {
      for (const one of diagnostics) kept.push(one);
    },
    add(diagnostics) {
      for (const one of diagnostics) {
        const room = rooms.get(one.place.file) ?? Math.ceil((MOST - kept.length) / 2);
        rooms.set(one.place.file, Math.max(0, room - 1));
        if (room > 0) kept.push(one);
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
