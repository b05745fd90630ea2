import { closest } from '../closest.ts';
import { CliError } from '../diagnostic.ts';
import { explainWord, type QuantityWord, WORDS } from '../quantity/words.ts';
import type { Example, RuleText } from '../rule.ts';
import type { Voice } from '../voice.ts';
import { wrap } from '../wrap.ts';

const WIDTH = 80;

/** What frictionless calls the same fault, by our rule: people search for it. */
export const FRICTIONLESS: Readonly<Record<string, string>> = {
  'duplicate-id': 'primary-key',
  'duplicate-label': 'duplicate-label',
  'extra-cell': 'extra-cell',
  'incorrect-label': 'incorrect-label',
  'missing-cell': 'missing-cell',
  'missing-label': 'missing-label',
  'not-utf-8': 'encoding-error',
  'unknown-reference': 'foreign-key',
  'unknown-value': 'constraint-error',
  'wrong-form': 'constraint-error',
  'wrong-type': 'type-error',
};

/** Prints what a rule asks, why, and its examples, or when a word of quantity is true; gives the exit code. */
export function explain(
  id: string | undefined,
  rules: Readonly<Record<string, RuleText>>,
  { data, paint }: Voice,
): number {
  if (id === undefined)
    throw new CliError('Expected the id of a rule, or a word of quantity: `report list rules`, `report list words`.');
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  const word = rule ? undefined : explainWord(id);
  if (word) {
    data(formatWord(word).join('\n'));
    return 0;
  }
  if (!rule) {
    const near = closest(id, [...Object.keys(rules), ...WORDS.flatMap((one) => Object.values(one.texts))]);
    throw new CliError(
      `Unexpected \`${id}\`, expected the id of a rule or a word of quantity. ${near ? `Did you mean \`${near}\`?` : '`report list rules` and `report list words` show them all.'}`,
    );
  }
  const lines = [`${paint.strong(id)}  ${describeLevel(rule)}`, '', ...wrap(rule.description, WIDTH)];
  data([...lines, ...rule.examples.flatMap(formatExample), '', ...formatSwitch(id, rule)].join('\n'));
  return 0;
}

/** When a word may be written, and how it reads in each language. */
function formatWord({ texts, rule }: QuantityWord): string[] {
  const written = Object.entries(texts).map(([language, text]) => `${language}: ${text}`);
  return [...wrap(rule, WIDTH), '', ...written];
}

/** How findings of a rule count, and whether --fix mends them: 'error, --fix mends what has one safe answer'. */
export function describeLevel({ severity, mends }: RuleText): string {
  const level = severity === 'off' ? 'off unless switched on' : severity;
  return mends ? `${level}, --fix mends what has one safe answer` : level;
}

/** The text of an example with its marks taken out, and below the marked line a row of ^ under the place. */
export function underline(marked: string): string[] {
  const [before = '', rest = ''] = marked.split('‹');
  const [inside = '', after = ''] = rest.split('›');
  const start = reveal(before).split('\n').at(-1) ?? '';
  const span = reveal(inside).split('\n')[0] ?? '';
  const row = reveal(before).split('\n').length - 1;
  const lines = reveal(before + inside + after).split('\n');
  const marks = marked.includes('‹') ? [' '.repeat([...start].length) + '^'.repeat(Math.max(1, [...span].length))] : [];
  return [...lines.slice(0, row + 1), ...marks, ...lines.slice(row + 1)].filter(
    (line, n, all) => line || n < all.length - 1,
  );
}

/** Signs that nobody sees by their number: a zero-width space as <U+200B>. */
export function reveal(text: string): string {
  return text
    .replace(/\r(?=\n)/g, '<CR>')
    .replace(
      /[^\P{C}\n]|[^\P{Z} ]/gu,
      (sign) => `<U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

function formatExample({ file, bad, good, message, hint, beside = {}, byHand }: Example): string[] {
  const where = file ? ` (data/${file})` : '';
  const said = [message, ...(hint ? [hint] : [])].flatMap((text) => wrap(text, WIDTH - 4));
  const others = Object.entries(beside).flatMap(([path, text]) => [
    '',
    `Beside it (data/${path}):`,
    '',
    ...indent(underline(text)),
  ]);
  return [
    ...['', `Wrong${where}:`, '', ...indent(underline(bad)), ''],
    ...indent(said),
    ...others,
    ...['', ...formatRight(good, byHand)],
  ];
}

function formatRight(good: string, byHand = false): string[] {
  if (good === '') return ['Right: without this file, or under another name.'];
  return [byHand ? 'Right, if that is what is meant:' : 'Right:', '', ...indent(underline(good))];
}

function formatSwitch(id: string, { fixed, severity, description }: RuleText): string[] {
  const theirs = description.includes('frictionless') ? undefined : FRICTIONLESS[id];
  const known = theirs ? ['', `frictionless calls it \`${theirs}\`.`] : [];
  if (fixed)
    return [
      ...wrap('It can be neither switched off nor made a warning: what breaks it cannot be read or counted.', WIDTH),
      ...known,
    ];
  const level = severity === 'off' ? 'warn' : 'off';
  return [
    `To switch it ${level === 'off' ? 'off' : 'on'}, in data/project.yaml:`,
    '',
    `    rules: {${id}: ${level}}`,
    '',
    `or for one run: report validate --rule ${id}=${level}`,
    ...known,
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line ? `    ${line}` : ''));
}
