import { distance } from 'fastest-levenshtein';
import incidentSchema from '../../schemas/incident.schema.json' with { type: 'json' };
import { closest } from '../closest.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Row } from './csv.ts';

const ID = new RegExp(incidentSchema.properties.id.pattern);
/** As many faulty rows as end the reading of a table. */
const MOST_STRANGERS = 10_000;

/** Whether a text can be the id of a record. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Rows of one side table that belong to no record, and the column of their ids. */
export interface Strangers {
  readonly rows: readonly { readonly id: string; readonly row: Row }[];
  readonly key: number;
}

/**
 * Tells of rows that belong to no record; past a limit the others are counted. `lost` counts the records whose own id cannot
 * be read: so many ids that nobody knows may be theirs, and are no fault of their own.
 */
export function tellStrangers(sides: readonly Strangers[], ids: readonly string[], lost: number): Diagnostic[] {
  const unknown = new Set(sides.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => id !== ''));
  const mayBeLost = unknown.size <= lost;
  return sides.flatMap(({ rows: all, key }) => {
    const rows = mayBeLost ? all.filter(({ id }) => id === '') : all;
    const told = rows.slice(0, MOST_STRANGERS).map(({ id, row }) => tellStranger(id, row.place(key), ids));
    const beyond = rows[MOST_STRANGERS];
    return beyond ? [...told, tooManyStrangers(beyond.row.place(key), rows.length - told.length)] : told;
  });
}

function tellStranger(id: string, place: Place, ids: readonly string[]): Diagnostic {
  const near = findNear(id, ids);
  return {
    rule: 'unknown-record',
    severity: 'error',
    place,
    record: id.slice(0, 80),
    message:
      id === ''
        ? 'Expected the id of a record.'
        : `Unexpected record \`${id.slice(0, 80)}\`, expected an id of incidents.csv.`,
    ...(near && { hint: `Did you mean \`${near}\`?` }),
  };
}

/** The id that must be meant: one with two signs changed over, or the only nearest. Ids are numbered, so that most have many neighbours. */
function findNear(id: string, ids: readonly string[]): string | undefined {
  const near = closest(id, ids);
  if (near === undefined) return undefined;
  const apart = distance(id, near);
  const alike = (other: string) => other !== near && other.length === id.length && distance(id, other) <= apart;
  return ids.find((other) => isTurned(id, other)) ?? (ids.some(alike) ? undefined : near);
}

/** Whether two signs beside each other changed places. */
function isTurned(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at] && at < one.length) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

function tooManyStrangers(place: Place, more: number): Diagnostic {
  return {
    rule: 'too-many-faults',
    severity: 'error',
    place,
    message: `Unexpected ${more} more rows of no record from here on, expected ${MOST_STRANGERS} at most.`,
    hint: 'Mend those above, or what made them, and run again.',
  };
}
