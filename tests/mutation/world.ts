import { registryOf, taxonomyOf } from './fields.ts';
import type { Part, Subject } from './subject.ts';

/** What the sound data say of one record. */
export interface Facts {
  readonly date: string;
  readonly proceeding?: string;
  readonly targets: ReadonlySet<string>;
  readonly steps: readonly string[];
}

/** What an operator must know of the other files, to be sure that its result cannot be valid. */
export interface World {
  /** The codes of each taxonomy. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ids of people, outlets, sources and records. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of published claims. */
  readonly claims: ReadonlySet<string>;
  /** What is named somewhere, as 'people ann-example' or 'place almaty'. */
  readonly named: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, Facts>;
}

/** What all the files together say. */
export function readWorld(subjects: readonly Subject[]): World {
  const codes = new Map<string, Set<string>>();
  const ids = new Map<string, Set<string>>();
  const named = new Set<string>();
  const add = (sets: Map<string, Set<string>>, name: string, value: string) =>
    sets.set(name, (sets.get(name) ?? new Set()).add(value));
  for (const subject of subjects) {
    for (const part of subject.parts) {
      if (subject.kind === 'taxonomy' && part.path === 'entries.*.code')
        add(codes, subject.path.replace(/^.*\/|\.yaml$/g, ''), part.text);
      if (part.path === '*.id') add(ids, subject.kind, part.text);
      if (subject.kind === 'incident' && part.path === 'id') add(ids, 'records', part.text);
      if (part.path === 'claims.*.id') add(ids, 'claims', part.text);
      const of = taxonomyOf(subject, part) ?? registryOf(subject, part);
      if (of) named.add(`${of} ${part.text}`);
    }
  }
  return { codes, ids, claims: ids.get('claims') ?? new Set(), named, records: readRecords(subjects) };
}

function readRecords(subjects: readonly Subject[]): Map<string, Facts> {
  const parts = new Map<string, Part[]>();
  for (const { kind, parts: all } of subjects) {
    if (kind !== 'incident') continue;
    for (const part of all) {
      const list = parts.get(part.record) ?? [];
      list.push(part);
      parts.set(part.record, list);
    }
  }
  return new Map([...parts].map(([id, list]) => [id, readFacts(list)]));
}

function readFacts(parts: readonly Part[]): Facts {
  const say = (pattern: RegExp) =>
    parts.filter(({ path, text }) => pattern.test(path) && text !== '').map(({ text }) => text);
  const [proceeding] = say(/^legal\.proceeding$/);
  return {
    date: say(/^date$/)[0] ?? '',
    ...(proceeding && { proceeding }),
    targets: new Set(say(/^targets\.\*\.(person|outlet)$/)),
    steps: say(/^history\.\*\.step$/),
  };
}
