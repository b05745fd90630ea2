import type { Class, Crosswalk, Reason, Standing, Tally } from '../../aggregate/crosswalk/result.ts';
import { formatAmount, formatNumber } from '../../diagnostics/wording.ts';
import type { Block } from './page.ts';
import { capital } from './table.ts';

/** What each unit counts, where it is not the record. */
const UNITS: Readonly<Record<string, string>> = {
  targets: 'targets (a person once in each record)',
  people: 'people (each once)',
  charges: 'charges (an article against a person)',
};

/**
 * Why a scheme gives the numbers that it does: unit, scope, what it has no class for, overlap, and its own note. More than
 * `most` records without a class are not named one by one.
 */
export function tellStanding(scheme: Standing, { total }: Crosswalk, most: number): Block {
  return {
    heading: `${scheme.name}: ${scheme.label} – ${scheme.publisher}; ${scheme.edition}`,
    level: 3,
    texts: [],
    list: [
      tellTaken(scheme, total),
      tellOutOfScope(scheme),
      tellOutside(scheme, most),
      tellOverlap(scheme),
      scheme.note ?? '',
    ].filter((text) => text !== ''),
  };
}

function tellTaken({ unit, taken, classes }: Standing, total: Tally): string {
  const { own, records } = taken;
  const counts =
    unit === 'incidents'
      ? ''
      : ` Counts ${UNITS[unit] ?? unit}: ${formatNumber(own.value)}, in ${formatNumber(own.records.length)} of them.`;
  const tree = classes.filter(({ parent }) => !parent).flatMap((root) => tellClass(root, classes));
  const taking = `Takes ${formatNumber(records.value)} of ${formatAmount(total.value, 'record')}.`;
  return `${taking}${counts}${tree.length > 0 ? ` ${capital(unit)}: ${tree.join('; ')}.` : ''}`;
}

/** A class with what stands below it: 'physical 5 (violence 4, property 1)'. */
function tellClass({ code, count }: Class, classes: readonly Class[]): string[] {
  if (count.records.length === 0) return [];
  const below = classes.filter(({ parent }) => parent === code).flatMap((one) => tellClass(one, classes));
  return [`${code} ${formatNumber(count.value)}${below.length > 0 ? ` (${below.join(', ')})` : ''}`];
}

function tellOutOfScope({ scope, outOfScope }: Standing): string {
  const about = scope.words ? `Is about: ${scope.words}.` : '';
  const { records, reasons } = outOfScope;
  if (records.value === 0) return about;
  return `${about ? `${about} ` : ''}Out of scope: ${formatAmount(records.value, 'record')}${tellReasons(reasons)}.`;
}

function tellOutside({ outside: { records, codes } }: Standing, most: number): string {
  if (records.value === 0) return 'Has a class for every record that it is about.';
  const named = codes.filter(({ code }) => code !== 'unknown');
  return `No class for ${formatAmount(records.value, 'record')}${tellReasons(named)}${records.value > most ? '' : `: ${records.records.join(', ')}`}.`;
}

/** Codes with their records, by dimension: ' (category: obstruction 3, search 1; group: relative 1)'. */
function tellReasons(reasons: readonly Reason[]): string {
  const dimensions = [...new Set(reasons.map(({ dimension }) => dimension))];
  const parts = dimensions.map((name) => {
    const own = reasons.filter(({ dimension }) => dimension === name);
    return `${name}: ${own.map(({ code, label, records }) => `${code === 'unknown' ? label : code} ${formatNumber(records.value)}`).join(', ')}`;
  });
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

function tellOverlap({ counts, several, sameCase, classes }: Standing): string {
  const shared = classes.filter(({ from, count }) => from.length > 1 && count.records.length > 0);
  return [
    several.length > 0
      ? `${formatAmount(several.length, 'record')} ${several.length === 1 ? 'stands' : 'stand'} in several classes, so that these add up to more.`
      : '',
    counts === 'once'
      ? `Each case counts once, in its gravest class: ${formatAmount(sameCase.value, 'record')} not counted again because ${sameCase.value === 1 ? 'it follows' : 'they follow'} one that is.`
      : '',
    shared.length > 0
      ? `Several of our codes are one class: ${shared.map(({ code, from }) => `${code} (${from.map((one) => one.code).join(', ')})`).join('; ')}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
