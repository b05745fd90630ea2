import type { Diagnostic } from '../diagnostic.ts';
import type { Found } from './files.ts';

/** What may stand in each folder under data/; the last line is for data/ itself. */
const PLACES: readonly (readonly [start: string, hint: string])[] = [
  [
    'data/incidents/',
    'Records are .yaml files, or incidents.csv with targets.csv, charges.csv, history.csv, sources.csv and disagreements.csv beside it, in small letters.',
  ],
  [
    'data/reports/',
    'In the folder of a report stand report.yaml, assessment.yaml and text/<style>/<name>.md, in small letters.',
  ],
  ['data/published/', 'Counts that others published are .yaml files, in small letters and not in folders.'],
  ['data/taxonomies/', 'Taxonomies are .yaml files, in small letters and not in folders.'],
  ['', 'Here stand project.yaml, people.yaml, outlets.yaml, sources.yaml and abbreviations.yaml, in small letters.'],
];

/** A file that nobody reads: most likely a misspelt name, and records that would vanish without a word. */
export function refuse(file: string, { kind }: Found): Diagnostic {
  const place = { file, line: 1, column: 1 };
  if (kind === 'closed')
    return {
      rule: 'unreadable-file',
      severity: 'error',
      place,
      message: 'Unexpected folder that the system does not let us open; what it holds is not read.',
      hint: 'Give yourself the right to read it, or take it away.',
    };
  if (kind !== 'file')
    return {
      rule: 'linked-file',
      severity: 'error',
      place,
      message: `Unexpected ${kind === 'link' ? 'symbolic link' : 'pipe, socket or device'}, expected a file; it is not read.`,
      hint: 'Put the file itself here.',
    };
  return {
    rule: 'unread-file',
    severity: file.startsWith('data/incidents/') ? 'error' : 'warning',
    place,
    message: 'Unexpected file: nothing reads a file of this name here.',
    hint: PLACES.find(([start]) => file.startsWith(start))?.[1] ?? '',
  };
}
