import type { Cell, Figure, Report } from '../../report.ts';
import { keyNumeral } from './sheet.ts';

/** The forms in which a number of the ledger can stand on a page. */
export function listPrinted({ value, percent, change, ...others }: Figure | Cell): string[] {
  const shares = [percent, 'percentOfKnown' in others ? others.percentOfKnown : undefined];
  const changes = change
    ? [`${change.difference}`, ...(change.percent === undefined ? [] : [`${change.percent}%`])]
    : [];
  return [
    ...[String(value), ...changes].map(keyNumeral),
    ...shares.flatMap((share) => (share === undefined ? [] : [share === 0 && value > 0 ? '<1%' : `${share}%`])),
  ];
}

/** A number of the ledger by its ref. */
export function findNumber(
  { figures }: Report,
  ref: string,
): { readonly figure: Figure; readonly cell?: Cell } | undefined {
  const id = ref.split('/')[0] ?? '';
  const figure = Object.hasOwn(figures, id) ? figures[id] : undefined;
  const cell = figure?.cells?.find(({ key }) => [id, ...key].join('/') === ref);
  if (cell && figure) return { figure, cell };
  return figure && id === ref ? { figure } : undefined;
}

/** The refs of numbers that the ledger has. */
export function keepKnown(refs: readonly string[], report: Report): string[] {
  return refs.filter((ref) => findNumber(report, ref));
}
