import { createHash } from 'node:crypto';
import type { Project } from '../project.ts';
import type { Query } from '../report.ts';

/** What stands for all that a record is counted by. Its texts and sources are told, not counted. */
export type Fingerprint = (record: string) => string;

const COUNTED = [
  ...(['date', 'place', 'freedom', 'category', 'perpetrator', 'context', 'targets', 'on_duty'] as const),
  ...(['legal', 'verified', 'visibility'] as const),
];

/** Gives the fingerprints of a project's records, each made once. */
export function readFingerprints({ records, people, outlets }: Project): Fingerprint {
  const byId = new Map(records.map(({ incident }) => [incident.id, incident]));
  const made = new Map<string, string>();
  return (id) => {
    const incident = byId.get(id);
    const named = (incident?.targets ?? []).map(({ person = '', outlet, works_for }) => [
      people.get(person)?.gender,
      outlets.get(outlet ?? works_for ?? '')?.medium,
    ]);
    const print = made.get(id) ?? sha256(JSON.stringify([COUNTED.map((field) => incident?.[field]), named]));
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
