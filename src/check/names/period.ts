import { parseEdtf } from '../../date.ts';

/** Whether a report can be of this period, as its folder is called: 2023, 2022-2023, 2023-H2, 2023-Q3, 2023-07/2023-12. */
export function isPeriod(name: string): boolean {
  const years = /^(\d{4})-(\d{4})$/.exec(name);
  if (years) return parseEdtf(`${years[1]}/${years[2]}`) !== undefined;
  if (/^\d{4}-(H[12]|Q[1-4])$/.test(name)) return true;
  return !/-\d{2}-\d{2}/.test(name) && parseEdtf(name) !== undefined;
}
