import type { Pointer } from '../entry.ts';
import { type Column, LISTS } from './columns.ts';
import type { Row } from './csv.ts';

export type Fields = Record<string, unknown>;

/** A row and the columns of its table. */
export interface Part {
  readonly row: Row;
  readonly columns: readonly (Column | undefined)[];
}

/** The list or mapping that holds the last segment of a path, made where it is not there yet. */
function openFields(fields: Fields, path: readonly (string | number)[]): Fields {
  let at = fields;
  for (const [index, name] of path.slice(0, -1).entries()) {
    at[name] ??= typeof path[index + 1] === 'number' ? [] : {};
    at = at[name] as Fields;
  }
  return at;
}

/** The list at a path, made where it is not there yet. */
export function openList(fields: Fields, path: readonly string[]): Fields[] {
  const at = openFields(fields, path);
  const name = path.at(-1) ?? '';
  at[name] ??= [];
  return at[name] as Fields[];
}

/** Cells to fields; an empty cell leaves the field out. */
export function fillFields(fields: Fields, { row, columns }: Part): void {
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const cell = column && row.cells[index]?.trim();
    if (!cell) continue;
    const value = readCell(cell, column.kind);
    const [first = '', ...rest] = column.path;
    if (rest.length === 0) fields[first] = value;
    else openFields(fields, column.path)[column.path.at(-1) ?? ''] = value;
  }
}

function readCell(cell: string, kind: Column['kind']): unknown {
  if (kind === 'list') return cell.includes(';') ? splitList(cell) : [cell];
  if (kind === 'integer' && /^\d{1,15}$/.test(cell)) return Number(cell);
  return cell;
}

function splitList(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Numbered items that a row leaves empty do not count: `sources.2.id` without `sources.1.id` is the first source. */
export function closeGaps(fields: Fields, { columns }: Part): void {
  for (const { path } of LISTS.values()) {
    if (!columns.some((column) => column && isNumbered(column, path))) continue;
    const holder = openFields(fields, path);
    const name = path.at(-1) ?? '';
    if (Array.isArray(holder[name])) holder[name] = holder[name].filter((item) => item !== undefined);
    if (Object.keys(fields.legal ?? { some: '' }).length === 0) delete fields.legal;
  }
}

function isNumbered({ path }: Column, list: readonly string[]): boolean {
  return typeof path[list.length] === 'number' && list.every((name, index) => path[index] === name);
}

interface CellOfPointer {
  readonly row: Row;
  readonly column: number;
  readonly item?: number;
  /** True where the cell holds just the value at the pointer. */
  readonly exact: boolean;
}

/** The cell that holds what a pointer names, or the nearest one. */
export function findCell(
  parts: ReadonlyMap<string, Part>,
  pointer: Pointer,
  at: 'key' | 'value' = 'value',
): CellOfPointer {
  for (let length = pointer.length; length > 0; length--) {
    const part = parts.get(pointer.slice(0, length).join('/'));
    if (part) return findColumnOf(part, pointer.slice(length), at);
  }
  const main = parts.get('');
  if (!main) throw new Error('a record has a row of its own');
  return findColumnOf(main, numberAsWritten(main, pointer), at);
}

function findColumnOf({ row, columns }: Part, pointer: Pointer, at: 'key' | 'value'): CellOfPointer {
  const index = (wanted: Pointer) => columns.findIndex((column) => column?.path.join('.') === wanted.join('.'));
  const exact = index(pointer);
  if (exact >= 0) return { row, column: exact, exact: columns[exact]?.kind !== 'list' };
  const list = index(pointer.slice(0, -1));
  const item = pointer.at(-1);
  if (list >= 0 && typeof item === 'number' && at === 'value') return { row, column: list, item, exact: true };
  const near = columns.findIndex((column) => column?.path[0] === pointer[0]);
  return { row, column: Math.max(near, 0), exact: false };
}

/** Item 0 of a record may stand in the columns `sources.2.…` where `sources.1.…` are empty. */
function numberAsWritten({ row, columns }: Part, pointer: Pointer): Pointer {
  const list = [...LISTS.values()].find(({ path }) => path.every((name, index) => pointer[index] === name));
  const item = list && pointer[list.path.length];
  if (!list || typeof item !== 'number') return pointer;
  const filled = columns.flatMap((column, index) =>
    column && isNumbered(column, list.path) && row.cells[index]?.trim() ? Number(column.path[list.path.length]) : [],
  );
  const written = [...new Set(filled)].sort((a, b) => a - b)[item] ?? item;
  return pointer.with(list.path.length, written);
}
