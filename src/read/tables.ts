import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import type { Bytes } from './bytes.ts';
import { type Column, findColumn, LISTS, RECORD_COLUMNS } from './columns.ts';
import { type Row, readCsv, readRow } from './csv.ts';
import { findBlank } from './csv-faults.ts';
import { readLabels } from './labels.ts';
import { isId, type Strangers, tellStrangers } from './strangers.ts';

type Fields = Record<string, unknown>;

/** A row and the columns of its table. */
interface Part {
  readonly row: Row;
  readonly columns: readonly (Column | undefined)[];
}

/** The rows of a side table that belong to one record. */
interface Group {
  readonly id: string;
  readonly parts: Part[];
  met: boolean;
  /** True where more rows came than are read. */
  full?: boolean;
}

/** Rows of one record that are read of a side table: twice as many as any list of a record may have. */
const MOST_ROWS = 1000;

interface SideTable {
  readonly path: readonly string[];
  readonly groups: ReadonlyMap<string, Group>;
  /** The column of the record's id. */
  readonly key: number;
}

/** The faults of a folder's tables, and how one of its records is read again. */
export interface TablesRead {
  readonly faults: readonly Diagnostic[];
  readonly readAgain: (start: number, end: number) => Entry;
}

/**
 * Reads the incidents.csv of one folder row by row, each joined with its rows of the side tables into a record, the same as
 * its YAML form. Only the side tables are kept. `torn` says that one of the tables is not among them because it could not be
 * read: no record can be judged then. `alone` says that there is no incidents.csv at all.
 */
export function readTables(
  tables: ReadonlyMap<string, Bytes>,
  visit: (entry: Entry) => void,
  { torn: lacking, alone }: { readonly torn: boolean; readonly alone: boolean },
): TablesRead {
  const faults: Diagnostic[] = [];
  const sides: SideTable[] = [];
  for (const name of LISTS.keys()) {
    const bytes = tables.get(name);
    if (bytes) sides.push(readSideTable(name, bytes, faults));
  }
  const main = tables.get('incidents.csv');
  if (!main)
    return { faults: [...faults, ...(alone ? [...tables.values()].map(aloneTable) : [])], readAgain: neverRead };
  const ids = new Set<string>();
  const spoiling = lacking || faults.some(({ record }) => record === undefined);
  const torn = new Set(faults.flatMap(({ record }) => record ?? []));
  let sound = true;
  let lost = 0;
  let columns: readonly (Column | undefined)[] = [];
  const read = readCsv(main, {
    header(row) {
      const labels = readLabels(row, { key: 'id', known: RECORD_COLUMNS, find: findColumn });
      faults.push(...labels.faults);
      sound = !spoiling && labels.faults.length === 0;
      columns = labels.columns ?? [];
      return labels.columns !== undefined;
    },
    row(row) {
      const blank = findBlank(row);
      if (blank) return blank;
      const entry = readRecord(main.file, { row, columns }, sides);
      const { id } = entry.value as { readonly id: string };
      if (sides.length > 0) ids.add(id);
      if (entry.unjoined) lost++;
      visit(sound && !torn.has(id) ? entry : { ...entry, spoilt: true });
      return undefined;
    },
    dropped(id) {
      if (!isId(id)) lost++;
      ids.add(id);
      meetAll(sides, id);
    },
  });
  faults.push(...read.faults);
  const keyed = read.whole && columns.some((column) => column?.path[0] === 'id');
  const strangers = keyed ? tellStrangers(sides.map(listStrangers), [...ids], lost) : [];
  return {
    faults: [...faults, ...strangers],
    readAgain: (start, end) => readRecord(main.file, { row: readRow(main, start, end), columns }, sides),
  };
}

function neverRead(): never {
  throw new Error('a folder without incidents.csv has no record');
}

function aloneTable({ file }: Bytes): Diagnostic {
  return {
    rule: 'missing-file',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: 'Unexpected table without an incidents.csv beside it.',
    hint: 'Its rows belong to records of an incidents.csv in the same folder.',
  };
}

function readSideTable(name: string, bytes: Bytes, faults: Diagnostic[]): SideTable {
  const list = LISTS.get(name);
  const groups = new Map<string, Group>();
  let columns: readonly (Column | undefined)[] = [];
  let key = -1;
  const known = list?.columns ?? new Map();
  const { faults: found } = readCsv(bytes, {
    header(row) {
      const labels = readLabels(row, { key: 'record', known, find: (label) => known.get(label) });
      faults.push(...labels.faults);
      columns = labels.columns ?? [];
      key = row.cells.findIndex((cell) => cell.trim() === 'record');
      return labels.columns !== undefined;
    },
    row(row) {
      const blank = findBlank(row);
      if (blank) return blank;
      const id = row.cells[key]?.trim() ?? '';
      const group = groups.get(id) ?? { id, parts: [], met: false };
      if (group.parts.length === MOST_ROWS && !group.full) faults.push(tooManyRows(row.place(Math.max(0, key)), id));
      group.full = group.parts.length === MOST_ROWS;
      if (!group.full) group.parts.push({ row, columns });
      groups.set(id, group);
      return undefined;
    },
    dropped: () => {},
  });
  faults.push(...found);
  if (key < 0) groups.clear(); // told of the header: no row can be joined
  return { path: list?.path ?? [], groups, key };
}

function tooManyRows(place: Place, id: string): Diagnostic {
  return {
    rule: 'too-many',
    severity: 'error',
    place,
    record: id,
    message: `Unexpected more than ${MOST_ROWS} rows of one record; from here on they are not read.`,
    hint: 'Look for rows that stand there twice, or divide the record.',
  };
}

function readRecord(file: string, main: Part, sides: readonly SideTable[]): Entry {
  const id = main.row.cells[main.columns.findIndex((column) => column?.path[0] === 'id')]?.trim() ?? '';
  const fields: Fields = { id };
  fillFields(fields, main);
  closeGaps(fields, main);
  if (!fields.targets) fields.targets = [];
  const parts = new Map<string, Part>([['', main]]);
  for (const { path, groups } of sides) {
    const group = groups.get(id);
    if (!group) continue;
    group.met = true;
    const items = openList(fields, path);
    for (const part of group.parts) {
      const item: Fields = {};
      fillFields(item, part);
      parts.set([...path, items.length].join('/'), part);
      items.push(item);
    }
  }
  return {
    value: fields,
    file,
    span: main.row,
    ...(sides.length > 0 && !isId(id) && { unjoined: true }),
    locate: (pointer, at) => {
      const { row, column, item } = findCell(parts, pointer, at);
      return row.place(column, item);
    },
    edit: (pointer, text) => {
      const { row, column, item, exact } = findCell(parts, pointer, 'value');
      return exact ? row.edit(column, text, item) : undefined;
    },
  };
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

function openList(fields: Fields, path: readonly string[]): Fields[] {
  const at = openFields(fields, path);
  const name = path.at(-1) ?? '';
  at[name] ??= [];
  return at[name] as Fields[];
}

/** Cells to fields; an empty cell leaves the field out. */
function fillFields(fields: Fields, { row, columns }: Part): void {
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
function closeGaps(fields: Fields, { columns }: Part): void {
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
function findCell(parts: ReadonlyMap<string, Part>, pointer: Pointer, at: 'key' | 'value' = 'value'): CellOfPointer {
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

function meetAll(sides: readonly SideTable[], id: string): void {
  for (const { groups } of sides) {
    const group = groups.get(id);
    if (group) group.met = true;
  }
}

function listStrangers({ groups, key }: SideTable): Strangers {
  const strangers = [...groups.values()].filter(({ met }) => !met);
  return { rows: strangers.flatMap(({ id, parts }) => parts.map(({ row }) => ({ id, row }))), key };
}
