import { findLabel } from '../../aggregate/taxonomy.ts';
import type { Diagnostic, Place } from '../../diagnostic.ts';
import { spell } from '../../quantity/words.ts';
import { findFigures } from './bind.ts';
import type { Ground } from './ground.ts';
import type { Num } from './line.ts';
import { reportLanguage, tellMending, tellPeriod, tellValue, writeBinding } from './mend.ts';
import type { Reading } from './reading.ts';
import type { Verdict } from './verdict.ts';

/** What is said of a number: where, what the text says, what the records say, and how to mend it. */
export function tellVerdict(
  num: Num,
  verdict: Verdict,
  place: Required<Place>,
  ground: Ground,
): Diagnostic | undefined {
  const { outcome, part, published } = verdict;
  const says = `The text says ${quote(num.quantity.text)}`;
  if (outcome === 'silent') return undefined;
  if (published && outcome === 'contradicted') {
    const message = `${says}, the published count \`${published.id}\` is ${published.value}.`;
    return {
      rule: 'contradicted-number',
      severity: 'error',
      place,
      message,
      hint: 'Look it up in the source, and mend the text or the published count.',
    };
  }
  if (published) {
    const message = `${says}, which is typed; it repeats the published count \`${published.id}\`.`;
    return {
      rule: 'unbound-number',
      severity: 'warning',
      place,
      message,
      hint: 'Leave it with its source, or print the published count.',
    };
  }
  if (outcome === 'unbound' || !part) {
    const message = `${says}, and no figure makes this number; nothing in the records is clearly the same.`;
    return {
      rule: 'unbound-number',
      severity: 'warning',
      place,
      message,
      hint: 'Put a figure in its place, or say what it counts and who counted it.',
    };
  }
  const holds = `the records hold ${tellValue(num, verdict)} (${describe(part, ground)}${nameFigure(part, ground)})`;
  if (outcome === 'contradicted') {
    const hint = tellMending(num, verdict, ground);
    return { rule: 'contradicted-number', severity: 'error', place, message: `${says}, ${holds}.`, hint };
  }
  const write = writeBinding(num, verdict, ground);
  const near = outcome === 'near' ? 'nearly what the records give' : 'what the records give';
  const message = `${says}, ${near}, but it is typed: ${holds}${tellKnown(num, verdict)}.`;
  const fix = outcome === 'equals' && write && isPlain(num, verdict, ground) ? { place, text: write } : undefined;
  const hint = write ? `Write ${write}.` : 'Put a figure in its place.';
  return { rule: 'unbound-number', severity: 'warning', place, message, hint, ...(fix && { fix }) };
}

/** Of which whole a share is true that is not true of all. */
function tellKnown({ quantity }: Num, { value, whole }: Verdict): string {
  if (!['percent', 'part'].includes(quantity.kind) || value === undefined || !whole) return '';
  const percent = (100 * value) / whole;
  return percent < quantity.low - 1 || percent > quantity.high + 1 ? '; it is true of those of whom it is known' : '';
}

function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** Digits give way to digits, and a number in letters to the same letters; a form with an ending does not. */
function isPlain({ quantity }: Num, { value }: Verdict, ground: Ground): boolean {
  const same = value !== undefined && quantity.text === spell(value, reportLanguage(ground));
  return quantity.kind === 'count' && quantity.exact && (same || /^\p{N}+$/u.test(quantity.text));
}

function nameFigure(reading: Reading, ground: Ground): string {
  const [found] = findFigures(reading, ground);
  if (!found) return '';
  return found.key ? `, figure \`${found.figure.id}\`, row \`${found.key}\`` : `, figure \`${found.figure.id}\``;
}

/** 'incidents, category: Physical attack, 2023' */
function describe({ unit, where, period }: Reading, { project, report }: Ground): string {
  const fields = Object.entries(where).map(([name, codes]) => {
    const labels = [codes]
      .flat()
      .map((code) => findLabel(project.taxonomies.get(name), code, report.language, period.to));
    return `${name}: ${labels.join(' or ')}`;
  });
  return [unit, ...fields, tellPeriod(period)].join(', ');
}
