import { distance } from 'fastest-levenshtein';
import incidentSchema from '../../schemas/incident.schema.json' with { type: 'json' };
import { closest } from '../closest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Row } from './csv.ts';

const ID = new RegExp(incidentSchema.properties.id.pattern);

/** Whether a text can be the id of a record. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Rows of a side table that belong to no record. */
export interface Strangers {
  readonly id: string;
  readonly rows: readonly Row[];
  /** The column of the record's id. */
  readonly key: number;
}

/**
 * Tells of rows that belong to no record. `lost` counts records whose id cannot be read: so many ids that nobody knows may
 * be theirs, and are no fault of their own.
 */
export function tellStrangers(strangers: readonly Strangers[], ids: readonly string[], lost: number): Diagnostic[] {
  const named = new Set(strangers.map(({ id }) => id).filter((id) => id !== ''));
  const told = named.size > lost ? strangers : strangers.filter(({ id }) => id === '');
  return told.flatMap(({ id, rows, key }) => {
    const near = findNear(id, ids);
    return rows.map((row) => tellStranger(row, key, id, near));
  });
}

/** The id nearest to one; the one with two signs changed over goes before those with another sign. */
function findNear(id: string, ids: readonly string[]): string | undefined {
  const near = closest(id, ids);
  if (near === undefined || distance(id.toLowerCase(), near.toLowerCase()) !== 1) return near;
  return near;
}

function tellStranger(row: Row, key: number, id: string, near: string | undefined): Diagnostic {
  return {
    rule: 'unknown-record',
    severity: 'error',
    place: row.place(key),
    record: id,
    message:
      id === ''
        ? 'Expected the id of a record.'
        : `Unexpected record \`${id.slice(0, 80)}\`, expected an id of incidents.csv.`,
    ...(near && { hint: `Did you mean \`${near}\`?` }),
  };
}
