import type { Cell, Figure, Query, Report } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import type { Ground } from './ground.ts';
import type { Reading } from './reading.ts';
import { isSame } from './where.ts';

/** A figure of the ledger, or a row of it, that counts what a number counts. */
export interface Bindable {
  readonly figure: Figure;
  readonly key?: string;
}

/** The figures and rows that ask the question of a reading and give its answer, plain figures first. */
export function findFigures(reading: Reading, { report, count }: Ground): Bindable[] {
  const { value } = count(reading);
  const found = Object.values(report.figures).flatMap((figure): Bindable[] => {
    if (figure.basis !== 'records' || !('where' in figure.query) || figure.unit !== reading.unit) return [];
    if (figure.query.period !== `${reading.period.from}/${reading.period.to}`) return [];
    if (figure.query.by.length === 0)
      return isSame(figure.query.where, reading.where) && figure.value === value ? [{ figure }] : [];
    return findRows(figure, figure.query, reading.where).flatMap((cell) =>
      cell.value === value ? [{ figure, key: cell.key.join('/') }] : [],
    );
  });
  return found.sort((a, b) => Number(a.key !== undefined) - Number(b.key !== undefined));
}

function findRows(figure: Figure, { by, where }: Query, wanted: Where): readonly Cell[] {
  if (by.some((name) => name in where)) return [];
  const codes = by.map((name) => wanted[name]);
  if (codes.some((code) => code !== undefined && typeof code !== 'string')) return [];
  const rest = Object.fromEntries(Object.entries(wanted).filter(([name]) => !by.includes(name)));
  if (!isSame(rest, where)) return [];
  return (figure.cells ?? []).filter(({ key }) => key.every((code, index) => code === (codes[index] ?? '*')));
}

/** What to write in place of a count, so that the program counts it. */
export function writeCount(reading: Reading, ground: Ground): string | undefined {
  const [found] = findFigures(reading, ground);
  if (found) return found.key ? `{{n "${found.figure.id}" key="${found.key}"}}` : `{{n "${found.figure.id}"}}`;
  return isOwnPeriod(reading, ground.report) && !('month' in reading.where)
    ? `{{n ${writeQuery(reading)}}}`
    : undefined;
}

/** What to write in place of a share: of two figures, or of two questions. */
export function writeShare(part: Reading, base: Reading, ground: Ground): string | undefined {
  const whole = findFigures(base, ground).find(({ key }) => key === undefined)?.figure.id;
  if (!whole || !isOwnPeriod(part, ground.report) || 'month' in part.where) return undefined;
  const found = findFigures(part, ground)[0];
  const name = found ? `"${found.figure.id}"${found.key ? ` key="${found.key}"` : ''}` : writeQuery(part);
  return `{{share ${name} of="${whole}"}}`;
}

function isOwnPeriod({ period }: Reading, report: Report): boolean {
  return period.from === report.period.from && period.to === report.period.to;
}

/** 'unit="incidents" where="category: attack, perpetrator: police or court"' */
function writeQuery({ unit, where }: Reading): string {
  const fields = Object.entries(where).map(([name, codes]) => `${name}: ${[codes].flat().join(' or ')}`);
  return `unit="${unit}"${fields.length > 0 ? ` where="${fields.join(', ')}"` : ''}`;
}
