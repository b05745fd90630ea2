import { findLabel } from '../../aggregate/taxonomy.ts';
import type { Diagnostic, Place } from '../../diagnostic.ts';
import { findFigures, writeCount, writeShare } from './bind.ts';
import type { Ground } from './ground.ts';
import type { Num } from './line.ts';
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
  const write = writeBinding(num, verdict, ground);
  const holds = `the records hold ${verdict.told ?? String(verdict.value)} (${describe(part, ground)}${nameFigure(part, ground)})`;
  const hint = write ? `Write ${write}.` : 'Put a figure in its place.';
  if (outcome === 'contradicted')
    return { rule: 'contradicted-number', severity: 'error', place, message: `${says}, ${holds}.`, hint };
  const near = outcome === 'near' ? 'nearly what the records give' : 'what the records give';
  const message = `${says}, ${near}, but it is typed: ${holds}.`;
  const fix = outcome === 'equals' && write && isPlain(num) ? { place, text: write } : undefined;
  return { rule: 'unbound-number', severity: 'warning', place, message, hint, ...(fix && { fix }) };
}

function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** Digits alone can give way to digits; words cannot. */
function isPlain({ quantity }: Num): boolean {
  return quantity.kind === 'count' && quantity.exact && /^\p{N}+$/u.test(quantity.text);
}

function writeBinding({ quantity }: Num, { part, base }: Verdict, ground: Ground): string | undefined {
  if (!part) return undefined;
  if (quantity.kind === 'count') return writeCount(part, ground);
  if (['percent', 'part', 'of'].includes(quantity.kind) && base) return writeShare(part, base, ground);
  return undefined;
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
  const year = period.from.slice(0, 4);
  const time =
    period.from.endsWith('-01-01') && period.to === `${year}-12-31` ? year : `${period.from} to ${period.to}`;
  return [unit, ...fields, time].join(', ');
}
