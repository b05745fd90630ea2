import incidentSchema from '../../schemas/incident.schema.json' with { type: 'json' };
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Row, Table } from './csv.ts';

type Fields = Record<string, unknown>;

/** One cell's way into a record: ['legal', 'claimed'], and how its text is read. */
interface Column {
  readonly path: readonly string[];
  readonly kind: 'text' | 'list' | 'integer';
}

interface SchemaNode {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: SchemaNode;
  readonly properties?: Record<string, SchemaNode>;
}

const DEFINITIONS = incidentSchema.$defs as Record<string, SchemaNode>;
const LANGUAGES = ['en', 'ru', 'kk'];

/** Tables beside incidents.csv, each a list of a record: where the list stands and the shape of its items. */
const LISTS: Readonly<Record<string, { readonly path: readonly string[]; readonly shape: SchemaNode }>> = {
  'targets.csv': { path: ['targets'], shape: DEFINITIONS.Target ?? {} },
  'charges.csv': { path: ['legal', 'charges'], shape: DEFINITIONS.Charge ?? {} },
  'history.csv': { path: ['history'], shape: DEFINITIONS.HistoryStep ?? {} },
  'sources.csv': { path: ['sources'], shape: DEFINITIONS.Citation ?? {} },
  'disagreements.csv': { path: ['disagreements'], shape: DEFINITIONS.Disagreement ?? {} },
};

const RECORD_COLUMNS = listColumns(incidentSchema as SchemaNode);

/** Joins incidents.csv and its side tables of one folder into records, the same as their YAML form. */
export function readTables(tables: ReadonlyMap<string, Table>): Diagnosed<Entry[]> {
  const diagnostics: Diagnostic[] = [];
  const main = tables.get('incidents.csv');
  if (!main) return { value: [], diagnostics };
  const records = new Map<string, { fields: Fields; parts: Map<string, Part> }>();
  const entries: Entry[] = [];
  const columns = readHeader(main, RECORD_COLUMNS, 'id', diagnostics);
  for (const row of main.rows) {
    const part = { row, columns };
    const fields: Fields = { id: row.cells[main.header.indexOf('id')] ?? '' };
    fillFields(fields, part);
    if (!fields.targets) fields.targets = [];
    const record = { fields, parts: new Map([['', part]]) };
    records.set(String(fields.id), record);
    entries.push({ value: fields, file: main.file, locate: (pointer) => locatePart(record.parts, pointer) });
  }
  for (const [name, list] of Object.entries(LISTS)) {
    const table = tables.get(name);
    if (table) diagnostics.push(...joinTable(table, list, records));
  }
  return { value: entries, diagnostics };
}

interface Part {
  readonly row: Row;
  readonly columns: readonly (Column | undefined)[];
}

function joinTable(
  table: Table,
  list: { readonly path: readonly string[]; readonly shape: SchemaNode },
  records: ReadonlyMap<string, { fields: Fields; parts: Map<string, Part> }>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const columns = readHeader(table, listColumns(list.shape), 'record', diagnostics);
  const key = table.header.indexOf('record');
  for (const row of table.rows) {
    const id = row.cells[key]?.trim() ?? '';
    const record = records.get(id);
    if (!record) {
      diagnostics.push({
        rule: 'unknown-record',
        severity: 'error',
        place: row.place(Math.max(key, 0)),
        record: id,
        message: `Unexpected record \`${id}\`, expected an id of incidents.csv.`,
      });
      continue;
    }
    const items = openList(record.fields, list.path);
    const item: Fields = {};
    fillFields(item, { row, columns });
    record.parts.set([...list.path, items.length].join('/'), { row, columns });
    items.push(item);
  }
  return diagnostics;
}

/** The mapping that holds the last segment of a path, made where it is not there yet. */
function openFields(fields: Fields, path: readonly string[]): Fields {
  let at = fields;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
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
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index]?.trim() ?? '';
    if (!column || cell === '') continue;
    openFields(fields, column.path)[column.path.at(-1) ?? ''] = readCell(cell, column.kind);
  }
}

function readCell(cell: string, kind: Column['kind']): unknown {
  if (kind === 'list')
    return cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (kind === 'integer' && /^\d{1,15}$/.test(cell)) return Number(cell);
  return cell;
}

function readHeader(
  table: Table,
  known: ReadonlyMap<string, Column>,
  key: string,
  diagnostics: Diagnostic[],
): (Column | undefined)[] {
  const seen = new Set<string>();
  const fault = (rule: string, index: number, message: string, hint?: string) =>
    diagnostics.push({
      rule,
      severity: 'error',
      place: table.place(index),
      message,
      ...(hint && { hint }),
    });
  if (!table.header.includes(key)) fault('missing-label', 0, `Expected a column \`${key}\`.`);
  return table.header.map((label, index) => {
    if (seen.has(label)) fault('duplicate-label', index, `Unexpected second column \`${label}\`.`);
    seen.add(label);
    if (label !== key && !known.has(label))
      fault(
        'incorrect-label',
        index,
        `Unexpected column \`${label}\`, expected one of ${[...known.keys()].join(', ')}.`,
      );
    return known.get(label);
  });
}

/** The columns that a CSV table of the shape may have, by header. */
function listColumns(shape: SchemaNode, above: readonly string[] = []): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, node] of Object.entries(shape.properties ?? {})) {
    const path = [...above, name];
    const reference = node.$ref?.split('/').at(-1) ?? '';
    const inner = DEFINITIONS[reference];
    if (reference === 'texts')
      for (const language of LANGUAGES)
        columns.set([...path, language].join('.'), { path: [...path, language], kind: 'text' });
    else if (inner) for (const [label, column] of listColumns(inner, path)) columns.set(label, column);
    else if (node.type !== 'array' || node.items?.$ref?.startsWith('common'))
      columns.set(path.join('.'), { path, kind: readKind(node, reference) });
  }
  return columns;
}

function readKind(node: SchemaNode, reference: string): Column['kind'] {
  if (reference === 'codes' || node.type === 'array') return 'list';
  return node.type === 'integer' ? 'integer' : 'text';
}

function locatePart(parts: ReadonlyMap<string, Part>, pointer: readonly (string | number)[]) {
  for (let length = pointer.length; length >= 0; length--) {
    const part = parts.get(pointer.slice(0, length).join('/'));
    if (!part) continue;
    const rest = pointer.slice(length).filter((segment) => typeof segment === 'string');
    const found = part.columns.findIndex((column) => column?.path.join('.') === rest.join('.'));
    const near = found >= 0 ? found : part.columns.findIndex((column) => column?.path[0] === rest[0]);
    return part.row.place(Math.max(near, 0));
  }
  throw new Error('a record has a row of its own');
}
