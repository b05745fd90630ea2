import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type Node as YamlNode } from 'yaml';
import { readCells } from './cells.ts';

/** What a file of data/ holds. */
export type Kind = 'incident' | 'people' | 'outlets' | 'sources' | 'project' | 'taxonomy' | 'published' | 'report';

/** Offsets into the text of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a file: a value of YAML, a cell, or one of the codes in a cell. */
export interface Part extends Span {
  /** Where it belongs, the same for YAML and CSV: 'targets.*.person'. A header cell is at 'header'. */
  readonly path: string;
  readonly shape: 'scalar' | 'list' | 'mapping';
  readonly style: 'plain' | 'double' | 'single' | 'block' | 'flow' | 'cell' | 'quoted-cell' | 'in-cell';
  /** What a single value says; empty for lists and mappings. */
  readonly text: string;
  /** True where the value is a text, not a number, true or empty. */
  readonly isText: boolean;
  readonly key?: Span;
  readonly parent?: Part;
  /** Id of the record or entry it stands in. */
  readonly record: string;
}

/** A file to put faults into. */
export interface Subject {
  /** Path below data/. */
  readonly path: string;
  readonly format: 'yaml' | 'csv';
  readonly kind: Kind;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** A file as a subject; undefined for a file that holds neither records nor registries. */
export function readSubject(path: string, text: string): Subject | undefined {
  const kind = readKind(path);
  if (!kind) return undefined;
  if (path.endsWith('.csv')) return { path, format: 'csv', kind, text, parts: readCells(path, text) };
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  return { path, format: 'yaml', kind, text, parts: listParts(document, text) };
}

function readKind(path: string): Kind | undefined {
  if (/^incidents\/.*\.(yaml|csv)$/.test(path)) return 'incident';
  if (/^taxonomies\/[^/]+\.yaml$/.test(path)) return 'taxonomy';
  if (/^published\/[^/]+\.yaml$/.test(path)) return 'published';
  if (/^reports\/[^/]+\/report\.yaml$/.test(path)) return 'report';
  return (['people', 'outlets', 'sources', 'project'] as const).find((name) => path === `${name}.yaml`);
}

function listParts(document: Document, text: string): Part[] {
  const parts: Part[] = [];
  const visit = (node: unknown, path: string, record: string, parent?: Part, key?: Span) => {
    const part = readPart(node as YamlNode | null, text, path, record, parent, key);
    if (!part) return;
    parts.push(part);
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (isSeq(node)) for (const item of node.items) visit(item, below('*'), readName(item) ?? record, part);
    if (isMap(node))
      for (const { key: name, value } of node.items)
        visit(value, below(String((name as Scalar).value)), record, part, spanOf(name as YamlNode));
  };
  visit(document.contents, '', readName(document.contents) ?? '');
  return parts;
}

function readPart(
  node: YamlNode | null,
  text: string,
  path: string,
  record: string,
  parent: Part | undefined,
  key: Span | undefined,
): Part | undefined {
  if (!node?.range) return undefined;
  const found = { path, record, ...(parent && { parent }), ...(key && { key }) };
  if (isScalar(node))
    return {
      ...found,
      ...spanOf(node),
      ...{ shape: 'scalar', style: readStyle(text, node.range[0]) },
      ...{ text: String(node.value ?? ''), isText: typeof node.value === 'string' },
    };
  const shape = isSeq(node) ? 'list' : 'mapping';
  const style = '[{'.includes(text[node.range[0]] ?? ' ') ? 'flow' : 'plain';
  return { ...found, ...spanOf(node), shape, style, text: '', isText: false };
}

function readStyle(text: string, start: number): Part['style'] {
  return ({ '"': 'double', "'": 'single', '>': 'block', '|': 'block' } as const)[text[start] ?? ''] ?? 'plain';
}

function spanOf(node: YamlNode): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

/** The id or code that an entry gives itself. */
function readName(node: unknown): string | undefined {
  if (!isMap(node)) return undefined;
  const name = node.get('id') ?? node.get('code');
  return typeof name === 'string' ? name : undefined;
}
