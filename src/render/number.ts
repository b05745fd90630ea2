/** How a language groups digits and writes percents; from the words of the style. */
export interface Numerals {
  readonly group: string;
  readonly decimal: string;
}

/** Writes a number with its digits in groups of three. */
export function formatNumber(value: number, { group, decimal }: Numerals): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return fraction ? grouped + decimal + fraction : grouped;
}
