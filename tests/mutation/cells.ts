import type { Part } from './subject.ts';

/** One cell of a CSV text: its offsets, quotes included, and what it says. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The rows of a CSV text; undefined where a quote is not closed, or something follows a closed one. */
export function splitRows(text: string): Cell[][] | undefined {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    const cell = readCell(text, at);
    if (!cell) return undefined;
    row.push(cell);
    at = cell.end + 1;
    if (text[cell.end] === ',') continue;
    if (text.startsWith('\r\n', cell.end)) at++;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.length > 1 || cells[0]?.text !== '');
}

function readCell(text: string, start: number): Cell | undefined {
  const pattern = text[start] === '"' ? /"((?:[^"]|"")*)"/y : /([^,\r\n]*)/y;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const end = pattern.lastIndex;
  if (!match || (end < text.length && !',\r\n'.includes(text[end] ?? ''))) return undefined;
  return { start, end, text: (match[1] ?? '').replaceAll('""', '"') };
}

/** Where the rows of each table belong in a record. */
const TABLES: Readonly<Record<string, string>> = {
  'incidents.csv': '',
  'targets.csv': 'targets.*.',
  'charges.csv': 'legal.charges.*.',
  'history.csv': 'history.*.',
  'sources.csv': 'sources.*.',
  'disagreements.csv': 'disagreements.*.',
};

const LISTS = new Set(['freedom', 'category', 'perpetrator', 'context', 'penalty', 'not_same_as']);

/** The cells of a table as parts; the codes of a cell that holds several are parts of it. */
export function readCells(path: string, text: string): Part[] {
  const [head = [], ...body] = splitRows(text) ?? [];
  const above = TABLES[path.replace(/^.*\//, '')] ?? '';
  const labels = head.map((cell) => cell.text);
  const key = labels.findIndex((label) => label === 'id' || label === 'record');
  const header = head.map((cell) => toPart(text, cell, 'header', ''));
  return [
    ...header,
    ...body.flatMap((row) => {
      const record = row[above === '' ? key : labels.indexOf('record')]?.text ?? '';
      return row.flatMap((cell, index) => {
        const label = labels[index] ?? '';
        const part = toPart(text, cell, label === 'record' ? label : `${above}${label}`, record);
        return LISTS.has(label) ? listItems(text, part) : [part];
      });
    }),
  ];
}

function toPart(text: string, cell: Cell, path: string, record: string): Part {
  const style = text[cell.start] === '"' ? 'quoted-cell' : 'cell';
  return { path, record, shape: 'scalar', style, isText: true, ...cell };
}

function listItems(text: string, cell: Part): Part[] {
  const inner = text.slice(cell.start, cell.end);
  const items = [...inner.matchAll(/[^;"]+/g)].flatMap((match): Part[] => {
    const said = match[0].trim();
    const start = cell.start + match.index + match[0].indexOf(said);
    if (said === '') return [];
    return [
      { ...cell, path: `${cell.path}.*`, style: 'in-cell', text: said, start, end: start + said.length, parent: cell },
    ];
  });
  return [{ ...cell, shape: 'list' }, ...items];
}
