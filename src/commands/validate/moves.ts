import { isDeepStrictEqual } from 'node:util';
import type { Project } from '../../project.ts';

/** Records and entries that are named one by one in the message. */
const MOST = 20;

/** Texts are told, not counted; nor are notes for those who look after the data. */
const TOLD = new Set([
  'summary',
  'arbitrary_reason',
  'disagreements',
  'names',
  'spellings',
  'not_same_as',
  'labels',
  'short',
  'definition',
  'maps',
  'tile',
  'label',
  'note',
]);

type Things = ReadonlyMap<string, object>;

/** What a change of the files may change in the figures, in a sentence; undefined where no counted value differs. */
export function describeMoves(before: Project, after: Project): string | undefined {
  const parts = [
    ...compare(listRecords(before), listRecords(after), ''),
    ...compare(listSettings(before), listSettings(after), ''),
    ...compare(before.people, after.people, ' of people.yaml'),
    ...compare(before.outlets, after.outlets, ' of outlets.yaml'),
    ...compare(listPublished(before), listPublished(after), ' of published/'),
    ...compareTaxonomies(before, after),
  ];
  if (parts.length === 0) return undefined;
  const named = parts.slice(0, MOST).join(', ');
  const rest = parts.length > MOST ? ` and ${parts.length - MOST} more` : '';
  return `Figures of the report may move, because of ${named}${rest}.`;
}

function listRecords({ records }: Project): Things {
  return new Map(records.map(({ incident }) => [incident.id, incident]));
}

/** Of the settings, those that choose or round what is counted. */
function listSettings({ settings: { coverage, rounding, style } }: Project): Things {
  return new Map([['project.yaml', { coverage, rounding, style }]]);
}

function listPublished({ published }: Project): Things {
  return new Map(published.map((count) => [count.id, count]));
}

/** A code that records hold is seen in them; where it stands in the tree, and when it holds, in the taxonomy alone. */
function compareTaxonomies(before: Project, after: Project): string[] {
  return [...after.taxonomies].flatMap(([name, { entries }]) =>
    compare(before.taxonomies.get(name)?.entries ?? new Map(), entries, ` of taxonomies/${name}.yaml`),
  );
}

/** Things that count now and did not, or no more, and those with other values in a field that is counted. */
function compare(before: Things, after: Things, where: string): string[] {
  const gone = [...before.keys()].flatMap((id) => (after.has(id) ? [] : [`${id}${where} (is left out now)`]));
  const rest = [...after].flatMap(([id, now]) => {
    const was = before.get(id);
    if (!was) return [`${id}${where} (was left out, counts now)`];
    const fields = Object.keys({ ...was, ...now }).filter((field) => !TOLD.has(field) && differs(was, now, field));
    return fields.length > 0 ? [`${id}${where} (${fields.join(', ')})`] : [];
  });
  return [...rest, ...gone];
}

/** The order of keys is no difference. */
function differs(one: object, other: object, field: string): boolean {
  const read = (thing: object) => (thing as Readonly<Record<string, unknown>>)[field];
  return !isDeepStrictEqual(read(one), read(other));
}
