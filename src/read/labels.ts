import { closest } from '../closest.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { type Column, LISTS } from './columns.ts';
import type { Row } from './csv.ts';
import { placeRow } from './csv-faults.ts';

/** What the header of a table may hold. */
export interface Expected {
  /** The column of the record's id: `id` or `record`. */
  readonly key: string;
  readonly known: ReadonlyMap<string, Column>;
  /** The column of a label, also of one that `known` does not list, such as `sources.1.id`. */
  readonly find: (label: string) => Column | undefined;
}

/** The columns of a header and its faults; no columns where the row is no header at all. */
export interface Labels {
  readonly columns?: readonly (Column | undefined)[];
  readonly faults: readonly Diagnostic[];
}

/** Reads the header of a table: a column for each of its labels, undefined for those that nobody knows. */
export function readLabels(row: Row, expected: Expected): Labels {
  const labels = row.cells.map((cell) => cell.trim());
  const { key, known, find } = expected;
  const isKnown = (label: string) => label === key || find(label) !== undefined;
  const meant = labels.map((label) => (isKnown(label) ? label : findMeant(label, key, known)));
  if (labels.every((label, index) => !isKnown(label) && meant[index] === undefined))
    return { faults: [noHeader(row, [...new Set([key, ...known.keys()])])] };
  const keyless = !meant.includes(key);
  const faults = labels.flatMap((label, index) => {
    if (labels.indexOf(label) < index) return label === '' ? [] : [secondLabel(row.place(index), label)];
    // Where the column of the ids lacks, an unknown one at its place is told with it.
    if (isKnown(label) || (keyless && index === 0 && meant[0] === undefined)) return [];
    return [unknownLabel(row.place(index), label, meant[index], [...known.keys()])];
  });
  return { columns: labels.map(find), faults: keyless ? [missingKey(row.place(0), key), ...faults] : faults };
}

/** The known label that one is a misspelling of. */
function findMeant(label: string, key: string, known: ReadonlyMap<string, Column>): string | undefined {
  const [number = 1] = (/\d+/.exec(label) ?? []).map(Number);
  if (label === '' || number > 99) return undefined;
  const english = `${label.toLowerCase()}.en`;
  if (known.has(english)) return english;
  return closest(label, [...known.keys(), key, ...(key === 'id' ? listNumbered(Math.max(1, number)) : [])]);
}

/** The labels of the items of this number: `sources.1.id`, `sources.1.at`… */
function listNumbered(number: number): string[] {
  return [...LISTS.values()].flatMap(({ path, columns }) =>
    [...columns.keys()].map((field) => [...path, number, field].join('.')),
  );
}

function unknownLabel(place: Place, label: string, meant: string | undefined, known: readonly string[]): Diagnostic {
  return {
    rule: 'incorrect-label',
    severity: 'error',
    place,
    message: `Unexpected column ${label === '' ? 'without a name' : `\`${label.slice(0, 80)}\``}.`,
    hint: meant === undefined ? describeLabels(label, known) : `Did you mean \`${meant}\`?`,
  };
}

function describeLabels(label: string, known: readonly string[]): string {
  if (label === '') return 'Write the name of its field there, or take the empty columns out of the table.';
  if (/\.\d{3,}\./.test(label)) return 'Numbers go from 1 to 99; for more, use the table beside this one.';
  return `The columns are ${known.join(', ')}.`;
}

function secondLabel(place: Place, label: string): Diagnostic {
  return {
    rule: 'duplicate-label',
    severity: 'error',
    place,
    message: `Unexpected second column \`${label.slice(0, 80)}\`.`,
    hint: 'Take one of the two out.',
  };
}

function missingKey(place: Place, key: string): Diagnostic {
  return {
    rule: 'missing-label',
    severity: 'error',
    place,
    message: `Expected a column \`${key}\`.`,
    hint: 'Its cells hold the id of the record.',
  };
}

function noHeader(row: Row, names: readonly string[]): Diagnostic {
  return {
    rule: 'wrong-header',
    severity: 'error',
    place: placeRow(row),
    message: 'Unexpected first row without any name of a column; the file is not read.',
    hint: `Put a row with the names above it: ${names.slice(0, 3).join(',')}…`,
  };
}
