import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import { listLineStarts, readPlace } from './place.ts';

const MAX_DEPTH = 100;

/**
 * Reads one YAML 1.2 document (core schema; no aliases, anchors or tags). Undefined where the file is faulty;
 * the diagnostics then name every fault of the file.
 */
export async function readYaml(file: string, text: string): Promise<Diagnosed<Entry | undefined>> {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (isPlain(events)) {
      const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
      return { value: { value, file, locate: locator(file, text, startOf(events[1])) }, diagnostics: [] };
    }
  } catch {
    // the slower parser below finds all faults of the file, not the first alone
  }
  const { findYamlFaults } = await import('./yaml-faults.ts');
  return { value: undefined, diagnostics: findYamlFaults(file, text) satisfies Diagnostic[] };
}

function isPlain(events: readonly Event[]): boolean {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  return documents.length === 1 && documents[0]?.directives.length === 0 && !events.some(isDecorated);
}

function isDecorated(event: Event): boolean {
  return event.type === EVENT_ID.ALIAS || ('tagStart' in event && (event.tagStart >= 0 || event.anchorStart >= 0));
}

/** Places are asked for where something is wrong, and few are: the events are read again then, not kept. */
function locator(file: string, text: string, start: number): Entry['locate'] {
  let lines: readonly number[] | undefined;
  let events: readonly Event[] | undefined;
  return (pointer, at = 'value') => {
    lines ??= listLineStarts(text);
    if (pointer.length === 0) return readPlace(file, text, lines, start);
    events ??= parseEvents(text, { maxDepth: MAX_DEPTH });
    return readPlace(file, text, lines, findOffset(text, events, pointer, at));
  };
}

/** The offset of the value (or the key) at the pointer, or of the deepest part of it that is there. */
function findOffset(text: string, events: readonly Event[], pointer: Pointer, at: 'key' | 'value'): number {
  let index = 1; // events[0] opens the document
  let offset = startOf(events[index]);
  for (const [depth, segment] of pointer.entries()) {
    const child = findChild(text, events, index, segment);
    if (!child) break;
    const last = depth === pointer.length - 1;
    offset = startOf(events[last && at === 'key' ? child.key : child.value]);
    index = child.value;
  }
  return offset;
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

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
  return event && 'start' in event ? event.start : 0;
}
