import type { Cell, Figure } from '../report.ts';

/** Names one number of the ledger: a figure, or a cell of it, 'attacks-perpetrators/police'. */
export function refOf(figure: Figure, cell?: Cell): string {
  return cell ? [figure.id, ...cell.key].join('/') : figure.id;
}

/** Where a page tells what stands behind a number; an address in the page itself. */
export function linkTo(ref: string): string {
  return `#f-${ref.split('/')[0]}`;
}
