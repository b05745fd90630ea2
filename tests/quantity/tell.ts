import { findQuantities } from '../../src/quantity/find.ts';
import type { Aside, Bounds, Language, Quantity } from '../../src/quantity/quantity.ts';

/** Tells what is found in a text: 'count 41..∞ ~ «more than 40» | year 2023 «2023»'; ~ marks what is not exact. */
export function tell(text: string, language: Language): string {
  const { quantities, asides } = findQuantities(text, language);
  return [...quantities, ...asides]
    .sort((one, other) => one.from - other.from)
    .map((found) => ('low' in found ? tellQuantity(found) : tellAside(found)))
    .join(' | ');
}

function tellQuantity(quantity: Quantity): string {
  const { kind, whole, word, since, currency, exact, text } = quantity;
  const parts = [kind, tellBounds(quantity), whole && `of ${tellBounds(whole)}`, word, since && `since ${since}`];
  return [...parts, currency, exact ? undefined : '~', `«${text}»`].filter((part) => part !== undefined).join(' ');
}

function tellAside({ kind, value, text }: Aside): string {
  return [kind, value, `«${text}»`].filter((part) => part !== undefined).join(' ');
}

function tellBounds({ low, high }: Bounds): string {
  const tell = (value: number) => (value === Number.POSITIVE_INFINITY ? '∞' : String(value));
  return low === high ? tell(low) : `${tell(low)}..${tell(high)}`;
}
