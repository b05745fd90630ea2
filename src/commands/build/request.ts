import { parseEdtf } from '../../date.ts';
import { CliError } from '../../diagnostic.ts';

/** --edition as it is meant. */
export function readEdition(text: string): 'public' | 'internal' {
  if (text === 'public' || text === 'internal') return text;
  throw new CliError(`Unexpected --edition \`${text}\`, expected public or internal.`);
}

/** --as-of as it is meant: a day of the calendar, or none. */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text))) return text;
  throw new CliError(`Unexpected --as-of \`${text}\`, expected a day as 2024-02-01.`);
}
