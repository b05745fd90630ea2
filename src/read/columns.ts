import incidentSchema from '../../schemas/incident.schema.json' with { type: 'json' };

/** One cell's way into a record: ['legal', 'claimed'], and how its text is read. */
export interface Column {
  readonly path: readonly (string | number)[];
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

/** Tables beside incidents.csv, each a list of a record: where the list stands, and the columns of its items. */
export const LISTS: ReadonlyMap<
  string,
  { readonly path: readonly string[]; readonly columns: ReadonlyMap<string, Column> }
> = new Map(
  Object.entries({
    'targets.csv': { path: ['targets'], shape: DEFINITIONS.Target },
    'charges.csv': { path: ['legal', 'charges'], shape: DEFINITIONS.Charge },
    'history.csv': { path: ['history'], shape: DEFINITIONS.HistoryStep },
    'sources.csv': { path: ['sources'], shape: DEFINITIONS.Citation },
    'disagreements.csv': { path: ['disagreements'], shape: DEFINITIONS.Disagreement },
  }).map(([file, { path, shape }]) => [file, { path, columns: listColumns(shape ?? {}) }]),
);

/** The columns of incidents.csv, by header. */
export const RECORD_COLUMNS: ReadonlyMap<string, Column> = listColumns(incidentSchema as SchemaNode);

/** The header row of each table of an incident folder, by file. */
export function listHeaders(): Readonly<Record<string, readonly string[]>> {
  const side = [...LISTS].map(([file, { columns }]) => [file, ['record', ...columns.keys()]]);
  return Object.fromEntries([['incidents.csv', [...RECORD_COLUMNS.keys()]], ...side]);
}

/** The column of a header of incidents.csv: a field, or a field of a numbered list item such as `sources.1.id`. */
export function findColumn(label: string): Column | undefined {
  const own = RECORD_COLUMNS.get(label);
  if (own) return own;
  const [, list, number, field = ''] = /^([a-z.]+)\.([1-9]\d?)\.(.+)$/.exec(label) ?? [];
  const found = [...LISTS.values()].find(({ path }) => path.join('.') === list);
  const column = found?.columns.get(field);
  return found && column && { path: [...found.path, Number(number) - 1, ...column.path], kind: column.kind };
}

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
