import type { Page } from 'puppeteer-core';
import { CliError } from '../../diagnostic.ts';

/** Page numbers by the id of what stands on that page. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The ids whose page number the contents want: those of `<span class="page-of" data-for="ID">`. */
export function listSlots(page: Page): Promise<string[]> {
  return page.$$eval('.page-of[data-for]', (slots) => [
    ...new Set(slots.map((slot) => slot.getAttribute('data-for') ?? '')),
  ]);
}

/** The number for each slot; throws an Error that names the ids which no link leads to or no page holds. */
export function findNumbers(slots: readonly string[], destinations: PageNumbers): PageNumbers {
  const missing = slots.filter((id) => !destinations.has(id));
  if (missing.length > 0)
    throw new CliError(
      `The contents want the page of ${missing.map((id) => `\`${id}\``).join(', ')}, but no link leads there: ` +
        'put the slot inside a link to an element that has this id.',
    );
  return new Map(slots.map((id) => [id, destinations.get(id) ?? 0]));
}

/** Writes the numbers into the slots of the page. */
export async function writeNumbers(page: Page, numbers: PageNumbers): Promise<void> {
  await page.$$eval(
    '.page-of[data-for]',
    (slots, entries) => {
      const texts = new Map(entries);
      for (const slot of slots) slot.textContent = String(texts.get(slot.getAttribute('data-for') ?? '') ?? '');
    },
    [...numbers],
  );
}

/** The ids whose number is another one now. */
export function listMoved(before: PageNumbers, now: PageNumbers): string[] {
  return [...now.keys()].filter((id) => before.get(id) !== now.get(id));
}
