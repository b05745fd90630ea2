import { type Document, wholeCells } from './document.ts';
import { makeProblem } from './problem.ts';
import { type Propagation, propagate } from './propagate.ts';
import type { CellRange } from './result.ts';
import type { Row } from './row.ts';

/** What follows from claims that agree: which of them others confirm, and what the cells in between can be. */
export interface Consequences {
  readonly confirmed: readonly { readonly claim: number; readonly by: readonly number[] }[];
  readonly ranges: readonly CellRange[];
  /** What is known of each cell without one claim. */
  readonly without: (claim: number) => Propagation;
}

/** A range is told where it is at most so wide beside its upper end. */
const NARROW = 0.1;
const MAX_RANGES = 40;

/** What follows from claims that can all hold. Bounds are drawn in exact arithmetic; what takes more than that is not told. */
export function findConsequences(document: Document, claims: readonly number[]): Consequences {
  const isWhole = wholeCells(document);
  const { rows, lattice } = makeProblem(document, claims);
  const without = (claim: number) => {
    const form = document.statements.get(claim)?.options[0]?.form;
    const same = (index: number) => {
      const other = document.statements.get(index)?.options[0]?.form;
      return (
        index === claim ||
        (form?.is === other?.is && form?.subject.key === other?.subject.key && form?.base?.key === other?.base?.key)
      );
    };
    const left = rows.filter(({ from }) => typeof from === 'string' || !same(from));
    return propagate(left, isWhole);
  };
  const confirmed = claims.flatMap((claim) => {
    const own = document.statements.get(claim)?.options[0]?.rows ?? [];
    const known = without(claim);
    if (own.length === 0 || !own.every((row) => follows(row, known))) return [];
    const by = new Set(own.flatMap((row) => listReasons(row, known)));
    return by.size > 0 ? [{ claim, by: [...by].sort((a, b) => a - b) }] : [];
  });
  return {
    confirmed,
    ranges: listRanges(document, claims, [...lattice.cells.keys()], propagate(rows, isWhole)),
    without,
  };
}

/** Whether a row holds whatever the cells are in their ranges. */
function follows({ terms, max }: Row, { range }: Propagation): boolean {
  const most = terms.reduce((sum, [cell, times]) => sum + times * (times > 0 ? range(cell).high : range(cell).low), 0);
  return most <= max;
}

function listReasons({ terms }: Row, { reasons }: Propagation): number[] {
  return terms.flatMap(([cell, times]) =>
    [...reasons(cell, times > 0 ? 'high' : 'low')].filter((one) => typeof one === 'number'),
  );
}

/** The narrow ranges of cells that no count is printed of. */
function listRanges(
  document: Document,
  claims: readonly number[],
  cells: readonly string[],
  { range }: Propagation,
): CellRange[] {
  const counted = new Set(
    claims
      .map((claim) => document.statements.get(claim)?.options[0]?.form)
      .flatMap((form) => (form?.is === 'count' ? [form.subject.key] : [])),
  );
  const found = cells.flatMap((key): CellRange[] => {
    const { low, high } = range(key);
    const [id = '', ...places] = key.split('|');
    const { measure } = document.grids.get(id) ?? {};
    const narrow = Number.isFinite(high) && high > 0 && (high - low) / high <= NARROW;
    if (!measure || counted.has(key) || key.includes('*') || !narrow) return [];
    const times = document.scales.get(id)?.times ?? 1;
    const part = Object.fromEntries(places.map((place) => place.split('=', 2) as [string, string]));
    return [
      {
        document: document.frame.source,
        measure: id,
        label: measure.label.en ?? id,
        part,
        low: low / times,
        high: high / times,
        unit: measure.unit,
      },
    ];
  });
  return found.sort((a, b) => Object.keys(a.part).length - Object.keys(b.part).length).slice(0, MAX_RANGES);
}
