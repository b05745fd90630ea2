import type { Pointer } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import type { Incident } from '../../types/incident.ts';
import type { TaxonomyEntry } from '../../types/taxonomy.ts';
import type { Finding } from '../rule.ts';
import { suggestCode } from './suggest.ts';

type Taxonomies = ReadonlyMap<string, Codes>;
/** Called with the taxonomy, the text that should be its code, and where it stands; a penalty comes whole. */
type Find = (taxonomy: string, text: string, pointer: Pointer) => void;

/**
 * Finds the codes of a record that `isWrong`. Asked of every code of perhaps a million records: only for a wrong one
 * the place is made.
 */
export function findCodes(incident: Incident, isWrong: (taxonomy: string, code: string) => boolean, found: Find): void {
  const look = (taxonomy: string, code: string | undefined, makePointer: () => Pointer, text = code) => {
    if (code !== undefined && isWrong(taxonomy, code)) found(taxonomy, text ?? code, makePointer());
  };
  look('place', incident.place, () => ['place']);
  for (const field of LISTS)
    incident[field]?.forEach((code, index) => {
      look(field, code, () => [field, index]);
    });
  incident.targets.forEach(({ group, gender }, index) => {
    look('group', group, () => ['targets', index, 'group']);
    look('gender', gender, () => ['targets', index, 'gender']);
  });
  incident.history?.forEach(({ step }, index) => {
    look('step', step, () => ['history', index, 'step']);
  });
  const { legal } = incident;
  if (!legal) return;
  for (const field of LEGAL) look(field, legal[field], () => ['legal', field]);
  legal.charges?.forEach((charge, index) => {
    const at = ['legal', 'charges', index];
    for (const field of CHARGE) look(field, charge[field], () => [...at, field]);
    charge.penalty?.forEach((text, n) => {
      look('penalty', firstWord(text), () => [...at, 'penalty', n], text);
    });
  });
}

const LISTS = ['freedom', 'category', 'perpetrator', 'context'] as const;
const LEGAL = ['proceeding', 'claimant', 'outcome'] as const;
const CHARGE = ['article', 'stage', 'outcome'] as const;

/** The code of a penalty: 'imprisonment' of 'imprisonment 7 years'. */
export function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

/** The taxonomy of the code at a place in a record; undefined where no code stands. */
export function taxonomyAt(pointer: Pointer): string | undefined {
  const [first] = pointer;
  const field = pointer.findLast((segment) => typeof segment === 'string') ?? '';
  if (pointer.length <= 2 && TOP.includes(field) && first === field) return field;
  return FIELDS[String(first)]?.includes(field) ? field : undefined;
}

const TOP = ['place', 'freedom', 'category', 'perpetrator', 'context'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  targets: ['group', 'gender'],
  history: ['step'],
  legal: ['proceeding', 'claimant', 'outcome', 'article', 'stage', 'penalty'],
};

/** The taxonomies that a field of a record or a registry takes its codes from. */
export const CODED: readonly string[] = [
  ...new Set([...TOP, ...Object.values(FIELDS).flat(), 'on-duty', 'medium']),
].sort();

/** What to say of a text that is no code of its taxonomy; of a penalty, what follows the code stays. */
export function explainCode(taxonomy: string, text: string, pointer: Pointer, taxonomies: Taxonomies): Finding {
  const [code = '', ...rest] = taxonomy === 'penalty' ? text.split(' ') : [text];
  const codes = taxonomies.get(taxonomy);
  const { hint = codes && hintSeveral(text, codes), replace } = codes ? suggestCode(code, codes) : {};
  const shown = code.length > 80 ? `${code.slice(0, 80)}…` : code;
  return {
    pointer,
    message: `Unexpected \`${shown}\`, expected a code of taxonomies/${taxonomy}.yaml.`,
    ...(hint && { hint }),
    ...(replace && { replace: [replace, ...rest].join(' ') }),
  };
}

/** Several codes in one text: the sign between them lacks, or is another one. */
function hintSeveral(text: string, { entries }: Codes): string | undefined {
  const words = text.length > LONGEST ? [] : text.split(/[\s,;|/]+/).filter((word) => word !== '');
  if (words.length < 2 || !words.every((word) => entries.has(word))) return undefined;
  const [last, ...others] = words.map((word) => `\`${word}\``).reverse();
  return `These are ${others.reverse().join(', ')} and ${last}: put a comma between them, in a table a semicolon.`;
}

const LONGEST = 200;

/** The value that an entry has itself, or else the nearest entry above it. */
export function inherit<T>(
  codes: Codes | undefined,
  code: string,
  read: (entry: TaxonomyEntry) => T | undefined,
): T | undefined {
  let entry = codes?.entries.get(code);
  for (let depth = 0; entry && depth < DEEPEST; depth++) {
    const value = read(entry);
    if (value !== undefined) return value;
    entry = entry.parent === undefined ? undefined : codes?.entries.get(entry.parent);
  }
  return undefined;
}

/** Taxonomies are not deeper; one that leads back to itself ends here. */
const DEEPEST = 20;
