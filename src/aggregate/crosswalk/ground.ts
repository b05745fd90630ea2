import type { Project } from '../../project.ts';
import type { Cell, Figure } from '../../report.ts';
import type { Label } from '../count.ts';
import { findTaxonomy, UNKNOWN } from '../dimension.ts';
import type { Period } from '../period.ts';
import { OUT_OF_SCOPE, OUTSIDE, SAME_CASE } from '../scheme.ts';
import { findLabel, findText } from '../taxonomy.ts';
import type { Named } from './queries.ts';
import type { Tally } from './result.ts';

/** What the parts of a crosswalk are told from: the project, and every figure by its id. */
export interface Ground {
  readonly project: Project;
  readonly period: Period;
  readonly language: string;
  readonly label: Label;
  readonly schemes: readonly Named[];
  readonly figures: { readonly [id: string]: Figure };
}

const WORDS: { readonly [code: string]: string } = {
  [OUTSIDE]: 'no class',
  [SAME_CASE]: 'same case',
  [OUT_OF_SCOPE]: 'out of scope',
  [UNKNOWN]: 'not recorded',
};

/** Dimensions that take yes, no and unknown from the taxonomy of another one. */
const BORROWED = new Set(['arbitrary', 'verified']);

/** What names codes and dimensions; a dimension without a taxonomy of its own has its name. */
export function labelIn({ taxonomies }: Project, language: string, day: string): Label {
  return (dimension, code) => {
    const taxonomy = findTaxonomy(dimension, taxonomies) ?? '';
    const codes = taxonomies.get(taxonomy);
    if (code === '')
      return (taxonomy === dimension ? findText(codes?.labels, language) : undefined) ?? dimension.replaceAll('-', ' ');
    if (BORROWED.has(dimension)) return code;
    return codes?.entries.has(code) ? findLabel(codes, code, language, day) : (WORDS[code] ?? code);
  };
}

/** A figure as a number; with a key its row. */
export function tally(figures: Ground['figures'], id: string, key?: readonly string[]): Tally {
  const figure = figures[id];
  if (!figure || !('unit' in figure.query)) throw new Error(`no figure ${id} was counted`);
  const { unit } = figure.query;
  if (!key) return { value: figure.value, unit, records: figure.records, ref: id };
  const cell = figure.cells?.find((one) => one.key.join('/') === key.join('/'));
  return { value: cell?.value ?? 0, unit, records: cell?.records ?? [], ref: [id, ...key].join('/') };
}

/** The rows of a figure, each with its first code: of a cross those with that code in the first dimension. */
export function listCells(figures: Ground['figures'], id: string, first?: string): readonly Cell[] {
  const cells = figures[id]?.cells ?? [];
  return cells.filter(({ key }) => !key.includes('*') && (first === undefined || key[0] === first));
}
