import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Diagnosed, Fix } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import { listLineStarts, readPlace } from './place.ts';

/** Deeper nesting is refused: no file of ours goes beyond ten. */
export const MAX_DEPTH = 100;

/** The first fault that the reader met: what it says, and where. */
export interface YamlStop {
  readonly reason: string;
  readonly offset: number;
  readonly rule?: string;
}

/**
 * Reads one YAML 1.2 document (core schema; no aliases, anchors or tags). Undefined where the file is faulty;
 * the diagnostics then name every fault of the file.
 */
export async function readYaml(file: string, text: string): Promise<Diagnosed<Entry | undefined>> {
  let stop: YamlStop | undefined;
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (isPlain(events)) {
      const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
      return { value: { value, file, ...placesOf(file, text, events) }, diagnostics: [] };
    }
    stop = findStop(events);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    stop = { reason: error.reason, offset: error.mark?.position ?? 0 };
  }
  const { findYamlFaults } = await import('./yaml-faults.ts'); // the slower parser finds all faults, not the first alone
  return { value: undefined, diagnostics: findYamlFaults(file, text, stop) };
}

function isPlain(events: readonly Event[]): boolean {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  return documents.length === 1 && documents[0]?.directives.length === 0 && !events.some(isDecorated);
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
function placesOf(file: string, text: string, [, root]: readonly Event[]): Pick<Entry, 'locate' | 'edit'> {
  const [start] = spanOf(text, root);
  let lines: readonly number[] | undefined;
  let events: readonly Event[] | undefined;
  const find = (pointer: Pointer, at: 'key' | 'value') => {
    events ??= parseEvents(text, { maxDepth: MAX_DEPTH });
    return events[findIndex(text, events, pointer, at)];
  };
  const place = (from: number, to: number) => {
    lines ??= listLineStarts(text);
    return readPlace(file, text, lines, from, to);
  };
  return {
    locate: (pointer, at = 'value') =>
      pointer.length === 0 ? place(start, start) : place(...spanOf(text, find(pointer, at))),
    edit: (pointer, replacement) => {
      const event = find(pointer, 'value');
      const written = event?.type === EVENT_ID.SCALAR && writeScalar(text, event, replacement);
      return written ? ({ place: place(...spanOf(text, event)), text: written } as Fix) : undefined;
    },
  };
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

/** The event of the value (or the key) at the pointer, or of the deepest part of it that is there. */
function findIndex(text: string, events: readonly Event[], pointer: Pointer, at: 'key' | 'value'): number {
  let index = 1; // events[0] opens the document
  for (const [depth, segment] of pointer.entries()) {
    const child = findChild(text, events, index, segment);
    if (!child) break;
    const last = depth === pointer.length - 1;
    const empty = spanOf(text, events[child.value])[0] < 0;
    if (last && (at === 'key' || empty)) return child.key;
    index = child.value;
  }
  return index;
}

function findChild(text: string, events: readonly Event[], parent: number, segment: string | number) {
  const type = events[parent]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return undefined;
  let position = 0;
  for (let index = parent + 1; events[index] && events[index]?.type !== EVENT_ID.POP; index = skip(events, index)) {
    const event = events[index];
    if (type === EVENT_ID.SEQUENCE) {
      if (position++ === segment) return { key: index, value: index };
      continue;
    }
    const value = skip(events, index);
    if (event?.type === EVENT_ID.SCALAR && getScalarValue(text, event) === String(segment))
      return { key: index, value };
    index = value;
  }
  return undefined;
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
