import { createHash } from 'node:crypto';
import type { Project } from '../project.ts';
import type { Query } from '../report.ts';

/** What stands for all that a record can be counted by: itself, and its people and outlets as registered. */
export type Fingerprint = (record: string) => string;

/** Gives the fingerprints of a project's records, each made once. */
export function readFingerprints({ records, people, outlets }: Project): Fingerprint {
  const byId = new Map(records.map(({ incident }) => [incident.id, incident]));
  const made = new Map<string, string>();
  return (id) => {
    const incident = byId.get(id);
    const named = (incident?.targets ?? []).map(({ person = '', outlet, works_for }) => [
      people.get(person),
      outlets.get(outlet ?? works_for ?? ''),
    ]);
    const print = made.get(id) ?? sha256(JSON.stringify([incident, named]));
    made.set(id, print);
    return print;
  };
}

/** SHA-256 over a query and the fingerprints of the records that it counted. */
export function hashFigure(query: Query, records: readonly string[], fingerprint: Fingerprint): string {
  return sha256(JSON.stringify([query, records.map(fingerprint)]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
