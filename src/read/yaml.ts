import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Diagnosed, Diagnostic, Fix } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import { listLineStarts, readPlace } from './place.ts';
import { findCutTexts } from './yaml-comments.ts';
import { findEmptyItem } from './yaml-empty.ts';
import { orderFields } from './yaml-order.ts';

/** Deeper nesting is refused: no file of ours goes beyond ten. */
export const MAX_DEPTH = 100;

/** Lines, commas, colons and opening brackets of a file, as many as its values at least. Far more than 20,000 people have; of more, a file of a few megabytes would take gigabytes. */
const MAX_SIGNS = 500_000;

/** The first fault that the reader met: what it says, and where. */
export interface YamlStop {
  readonly reason: string;
  readonly offset: number;
  readonly rule?: string;
}

/**
 * Reads one YAML 1.2 document (core schema; no aliases, anchors or tags). Undefined where the file is faulty; the
 * diagnostics then name every fault of the file. Where fields are only written twice the rest can still be looked at.
 */
export async function readYaml(file: string, text: string): Promise<Diagnosed<Entry | undefined>> {
  const signs = countSigns(text);
  if (signs > MAX_SIGNS) return { value: undefined, diagnostics: [tooManySigns(file, signs)] };
  let stop: YamlStop | undefined;
  let plain: readonly Event[] | undefined;
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (isPlain(events) && !hasMergeKey(text, events)) {
      plain = events;
      const place = (start: number, end: number) => readPlace(file, text, listLineStarts(text), start, end);
      const cut = findCutTexts(text, events, place);
      return { value: construct(file, text, events, false), diagnostics: cut };
    }
    stop = findStop(events);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    stop = { reason: error.reason, offset: error.mark?.position ?? 0 };
  }
  const { findYamlFaults } = await import('./yaml-faults.ts'); // the slower parser finds all faults, not the first alone
  const { diagnostics, spared } = findYamlFaults(file, text, stop);
  return { value: plain && spared ? construct(file, text, plain, true) : undefined, diagnostics };
}

function countSigns(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (SIGNS.includes(code) || (LEADS.includes(code) && text.charCodeAt(at + 1) <= SPACE)) count++;
  }
  return count;
}

/** Behind each of them a value may begin; behind these two if there is space between. */
const SIGNS = [...',:\n[{'].map((sign) => sign.charCodeAt(0));
const LEADS = [...'-?'].map((sign) => sign.charCodeAt(0));
const SPACE = 32;

function tooManySigns(file: string, signs: number): Diagnostic {
  return {
    rule: 'too-large',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected file with ${signs} lines, commas, colons, dashes and brackets, expected ${MAX_SIGNS} at most; it is not read.`,
    hint: 'Divide it into several files, or take out what does not belong in it.',
  };
}

/** `twice` lets the last of two equal keys stand. */
function construct(file: string, text: string, events: readonly Event[], twice: boolean): Entry {
  const options = { source: text, schema: CORE_SCHEMA, maxAliases: 0, json: twice };
  return { value: constructFromEvents(events as Event[], options)[0], file, ...placesOf(file, text, events) };
}

function isPlain(events: readonly Event[]): boolean {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  return documents.length === 1 && documents[0]?.directives.length === 0 && !events.some(isDecorated);
}

/** A key `<<`, which some programs read as "all fields of"; the signs are looked for first, since hardly any file has them. */
function hasMergeKey(text: string, events: readonly Event[]): boolean {
  if (!text.includes('<<')) return false;
  return events.some(
    (event) =>
      event.type === EVENT_ID.SCALAR &&
      event.style === SCALAR_STYLE.PLAIN &&
      text.slice(event.valueStart, event.valueEnd).trim() === '<<' &&
      /^[ \t]*:(\s|$)/.test(text.slice(event.valueEnd, event.valueEnd + 100)),
  );
}

function isDecorated(event: Event): boolean {
  return event.type === EVENT_ID.ALIAS || ('tagStart' in event && (event.tagStart >= 0 || event.anchorStart >= 0));
}

/** The first thing in healthy YAML that we refuse; nothing where there is no value at all. */
function findStop(events: readonly Event[]): YamlStop | undefined {
  const decorated = events.find(isDecorated);
  if (decorated) return { rule: 'yaml-alias', reason: 'an alias, an anchor or a tag', offset: startOf(decorated) };
  const second = events.findLastIndex(({ type }) => type === EVENT_ID.DOCUMENT);
  if (second < 0) return undefined;
  return { rule: 'yaml-documents', reason: 'a directive or a second document', offset: startOf(events[second + 1]) };
}

function startOf(event: Event | undefined): number {
  if (!event) return 0;
  const starts = [
    'anchorStart' in event ? event.anchorStart : -1,
    'tagStart' in event ? event.tagStart : -1,
    'start' in event ? event.start : -1,
    'valueStart' in event ? event.valueStart : -1,
  ];
  return starts.find((start) => start >= 0) ?? 0;
}

/** Places are asked for where something is wrong, and few are: the events are read again then, not kept. */
function placesOf(file: string, text: string, [, root]: readonly Event[]): Pick<Entry, 'locate' | 'edit' | 'reorder'> {
  const [start] = spanOf(text, root);
  let lines: readonly number[] | undefined;
  let tree: Tree | undefined;
  const grow = () => {
    tree ??= { text, events: parseEvents(text, { maxDepth: MAX_DEPTH }), children: new Map() };
    return tree;
  };
  const find = (pointer: Pointer, at: 'key' | 'value') => grow().events[findIndex(grow(), pointer, at)];
  const place = (from: number, to: number) => {
    lines ??= listLineStarts(text);
    return readPlace(file, text, lines, from, to);
  };
  return {
    locate: (pointer, at = 'value') => {
      if (pointer.length === 0) return place(start, start);
      const { events } = grow();
      const index = findIndex(grow(), pointer, at);
      const dash = findEmptyItem(text, events, index);
      return dash === undefined ? place(...spanOf(text, events[index])) : place(dash, dash);
    },
    edit: (pointer, replacement) => {
      const event = find(pointer, 'value');
      const written = event?.type === EVENT_ID.SCALAR && writeScalar(text, event, replacement);
      return written ? ({ place: place(...spanOf(text, event)), text: written } as Fix) : undefined;
    },
    reorder: (order) => {
      const { events } = grow();
      const found = orderFields(text, events, listKeys(events), order);
      return found && ({ place: place(found.start, found.end), text: found.text } as Fix);
    },
  };
}

/** Where the keys of the topmost mapping are among the events; none where it stands in brackets or is no mapping. */
function listKeys(events: readonly Event[]): number[] {
  const root = events[1];
  if (root?.type !== EVENT_ID.MAPPING || root.style !== COLLECTION_STYLE.BLOCK) return [];
  const keys: number[] = [];
  for (let index = 2; events[index] && events[index]?.type !== EVENT_ID.POP; index = skip(events, skip(events, index)))
    keys.push(index);
  return keys;
}

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** A text in the quotes that stand there; undefined for a block, or where it would need other quotes. */
function writeScalar(text: string, event: Scalar, replacement: string): string | undefined {
  const sign = text[event.valueStart - 1];
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) return sign === '"' ? JSON.stringify(replacement) : undefined;
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED) return `'${replacement.replaceAll("'", "''")}'`;
  return event.style === SCALAR_STYLE.PLAIN && /^[\p{L}\p{N}][\p{L}\p{N}./-]*( [\p{L}\p{N}./-]+)*$/u.test(replacement)
    ? replacement
    : undefined;
}

/** A file's events, and the children of those nodes that were asked for and have many. */
interface Tree {
  readonly text: string;
  readonly events: readonly Event[];
  readonly children: Map<number, Children>;
}

/** By key, or by number in a list: the events of key and value. */
type Children = ReadonlyMap<string | number, { readonly key: number; readonly value: number }>;

/** Nodes that hold more are gone through once, not for every place asked for. */
const MANY = 100;

/** The event of the value (or the key) at the pointer, or of the deepest part of it that is there. */
function findIndex(tree: Tree, pointer: Pointer, at: 'key' | 'value'): number {
  let index = 1; // events[0] opens the document
  for (const [depth, segment] of pointer.entries()) {
    const children = tree.children.get(index) ?? listChildren(tree, index);
    const child = children.get(tree.events[index]?.type === EVENT_ID.MAPPING ? String(segment) : segment);
    if (!child) break;
    const last = depth === pointer.length - 1;
    const empty = spanOf(tree.text, tree.events[child.value])[0] < 0;
    if (last && (at === 'key' || empty)) return child.key;
    index = child.value;
  }
  return index;
}

function listChildren({ text, events, children }: Tree, parent: number): Children {
  const found = new Map<string | number, { key: number; value: number }>();
  const type = events[parent]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return found;
  let key = parent + 1;
  while (events[key] && events[key]?.type !== EVENT_ID.POP) {
    const event = events[key];
    const value = type === EVENT_ID.MAPPING ? skip(events, key) : key;
    if (type === EVENT_ID.SEQUENCE) found.set(found.size, { key, value });
    else if (event?.type === EVENT_ID.SCALAR) found.set(getScalarValue(text, event), { key, value });
    key = skip(events, value);
  }
  if (key - parent > MANY) children.set(parent, found);
  return found;
}

/** The index behind the node that starts at index. */
function skip(events: readonly Event[], index: number): number {
  let depth = 0;
  do {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    if (type === EVENT_ID.POP) depth--;
    index++;
  } while (depth > 0 && index < events.length);
  return index;
}

/** From the first sign of a node to its last: a scalar with its quotes, a block's text, the start alone of anything that holds others. */
function spanOf(text: string, event: Event | undefined): [number, number] {
  if (event?.type !== EVENT_ID.SCALAR) return event && 'start' in event ? [event.start, event.start] : [0, 0];
  const { valueStart, valueEnd, style } = event;
  if (style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED)
    return [valueStart - 1, valueEnd + 1];
  const written = text.slice(valueStart, valueEnd);
  return [valueStart + (written.length - written.trimStart().length), valueStart + written.trimEnd().length];
}
