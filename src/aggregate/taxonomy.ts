import { firstDay, lastDay, readEdtf } from '../date.ts';
import type { Codes } from '../project.ts';
import type { TaxonomyEntry } from '../types/taxonomy.ts';
import { closeDirection } from './direction.ts';

/** A code and what stands over it, the root first, as the tree was on that day. */
export function listPath(codes: Codes, code: string, day: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = code; at && !path.includes(at); at = findParent(codes.entries.get(at), day))
    path.unshift(at);
  return path;
}

/** Whether one of the wanted codes is the code itself or stands over it, as the tree was on that day. */
export function isUnder(codes: Codes, code: string, wanted: readonly string[], day: string): boolean {
  let at: string | undefined = code;
  for (let depth = 0; at && depth <= codes.entries.size; depth++) {
    if (wanted.includes(at)) return true;
    at = findParent(codes.entries.get(at), day);
  }
  return false;
}

function findParent(entry: TaxonomyEntry | undefined, day: string): string | undefined {
  const dated = entry?.parents?.find((parent) => isInForce(parent, day));
  return dated?.code ?? entry?.parent;
}

/** Whether something with these dates held on that day. */
function isInForce({ from, to }: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (!from || firstDay(readEdtf(from).start) <= day) && (!to || day <= lastDay(readEdtf(to).end));
}

/** The label of a code in a language, under the name it had on that day; the code itself where it has no entry. */
export function findLabel(
  codes: Codes | undefined,
  code: string,
  language: string,
  day: string,
  size: 'full' | 'short' = 'full',
): string {
  const entry = codes?.entries.get(code);
  if (!entry) return code;
  const former = entry.formerly?.find((name) => isInForce(name, day));
  const labels = former?.labels ?? (size === 'short' ? entry.short : undefined) ?? entry.labels;
  return findText(labels, language) ?? code;
}

/** A text in the language, or in English, or in whichever it has. */
export function findText(
  texts: { readonly [language: string]: string } | undefined,
  language: string,
): string | undefined {
  const text = texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0];
  return text === undefined ? undefined : closeDirection(text);
}
