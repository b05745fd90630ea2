/** Whether three letters are a currency of ISO 4217: `KZT`. */
export function isCurrency(letters: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(letters);
}

/** Asked for with the first sum: most builds have few. */
let currencies: ReadonlySet<string> | undefined;
