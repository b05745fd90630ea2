import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Bytes } from './bytes.ts';
import { type Column, findColumn, LISTS, RECORD_COLUMNS } from './columns.ts';
import { readCsv, readRow } from './csv.ts';
import { findBlank } from './csv-faults.ts';
import { readLabels } from './labels.ts';
import { closeGaps, type Fields, fillFields, findCell, openList, type Part } from './record-cells.ts';
import { isId, type Strangers, tellStrangers } from './strangers.ts';

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
