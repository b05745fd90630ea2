import { clean } from '../../diagnostics/clean.ts';
import type { Paint } from '../../diagnostics/printer.ts';
import { formatAmount, formatNumber } from '../../diagnostics/wording.ts';
import type { Refusal } from '../../report.ts';
import { wrap } from '../../wrap.ts';
import type { Claimed, Listed, Trace } from './tell.ts';

const WIDTH = 100;
const LEAD = 10;
/** Columns of a list are no wider; the rest of a text is in the record. */
const WIDEST = 32;

/** Everything that stands behind a number, for a person at a terminal. */
export function printTrace(trace: Trace, paint: Paint): string {
  const facts: readonly (readonly [string, string])[] = [
    ['share', describeShare(trace)],
    ['change', describeChange(trace)],
    ['basis', describeBasis(trace)],
    ['query', trace.query.words],
    ['style', trace.query.style],
    ['coverage', describeCoverage(trace)],
    [
      'overlaps',
      trace.overlaps ? 'A record can stand in several rows, so rows can add up to more than the figure.' : '',
    ],
  ];
  return [
    `${paint.strong(clean(trace.ref))}  ${clean(trace.label)}: ${paint.strong(formatValue(trace.value))} ${clean(trace.unit)}`,
    ...facts.flatMap(([name, text]) => (text === '' ? [] : formatFact(name, text, paint))),
    '',
    ...(trace.basis === 'published' ? printClaims(trace.claims, paint) : printRecords(trace.records, paint)),
    ...printNotCounted(trace, paint),
    '',
    describeRecount(trace),
  ].join('\n');
}

/** What a refused figure cannot say, why, and what could stand in its place. */
export function describeRefusal({ figure, reason, years, instead = [] }: Refusal): string {
  const why =
    reason === 'single'
      ? `a trend needs two years whose coverage is complete, and there ${years.length === 0 ? 'is none' : `is only ${years.join(', ')}`}`
      : `the records of ${years.join(', ')} are only \`narrated\`: they are those that documents tell of, not all there were`;
  const series = instead.map((name) => `\`${name}\``).join(', ');
  return `\`${figure}\` compares years, which coverage does not allow: ${why}. ${
    series ? `Published series of the same measure: ${series}.` : 'No published series has the same measure.'
  }`;
}

function describeShare({ value, base, percent, percentOfKnown }: Trace): string {
  if (!base || percent === undefined) return base ? `of ${formatValue(base.value)} (\`${base.figure}\`)` : '';
  const known = percentOfKnown === undefined ? '' : `; ${percentOfKnown}% of those where it is known`;
  return `${formatValue(value)} of ${formatValue(base.value)} (\`${base.figure}\`), ${percent}%${known}`;
}

function describeChange({ change, refusal }: Trace): string {
  if (!change) return refusal ? describeRefusal(refusal) : '';
  const sign = change.difference > 0 ? '+' : change.difference < 0 ? '−' : '±';
  const size = change.percent === undefined ? '' : `, ${sign}${Math.abs(change.percent)}%`;
  return `${sign}${formatValue(Math.abs(change.difference))} on ${change.period}, which had ${formatValue(change.value)}${size}`;
}

function describeBasis({ basis }: Trace): string {
  return basis === 'records'
    ? 'records: counted from the records of this project'
    : 'published: printed by somebody else, and never added to our records or compared with them';
}

function describeCoverage({ coverage }: Trace): string {
  const list = (kind: 'complete' | 'narrated') =>
    coverage.flatMap((year) => (year.kind === kind ? [year.year] : [])).join(', ');
  const [complete, narrated] = [list('complete'), list('narrated')];
  return [
    ...(complete ? [`${complete} complete.`] : []),
    ...(narrated
      ? [
          `${narrated} narrated: the records are those that some documents tell of in detail, not all there were; no change, trend or rank is counted from them.`,
        ]
      : []),
  ].join(' ');
}

function describeRecount({ recounted, basis, value }: Trace): string {
  const from = basis === 'published' ? 'these claims' : 'these records';
  const again = Number.isNaN(recounted.value) ? 'nothing' : formatValue(recounted.value);
  if (recounted.agrees) return `Counted again from ${from} alone: ${again}.`;
  const gone = recounted.missing.length > 0 ? ` No longer in the data: ${recounted.missing.join(', ')}.` : '';
  const other =
    recounted.value === value ? 'its share, base or change differs' : `the ledger says ${formatValue(value)}`;
  return `Counted again from ${from} alone: ${again}, but ${other}.${gone}`;
}

function printRecords(records: readonly Listed[], paint: Paint): string[] {
  const rows = records.map(({ id, date, place, categories, targets, file }) => [
    id,
    date,
    shorten(place),
    shorten(categories.join('; ')),
    shorten(
      targets.length > 2 ? `${targets.slice(0, 2).join('; ')} and ${targets.length - 2} more` : targets.join('; '),
    ),
    file ?? 'no longer in the data',
  ]);
  return [paint.strong(formatAmount(records.length, 'record')), ...align(rows, paint)];
}

function printClaims(claims: readonly Claimed[], paint: Paint): string[] {
  const lines = claims.flatMap(({ id, period, label, value, unit, qualifier, source, at, note }) => [
    `  ${clean(id)}: ${clean(period)}, ${qualifier === 'exact' ? '' : `${qualifier.replace('-', ' ')} `}${formatValue(value)} ${clean(unit)}`,
    ...indent([`${label}.`, `${source}${at ? `, ${at}` : ''}.`, ...(note ? [note] : [])], paint),
  ]);
  return [paint.strong(formatAmount(claims.length, 'claim')), ...lines];
}

function printNotCounted({ leftOut, omitted, unit, period }: Trace, paint: Paint): string[] {
  const filtered = leftOut.map(
    ({ filter, of, out }) => `  ${formatNumber(out)} of ${formatNumber(of)} ${clean(unit)}: ${clean(filter)}`,
  );
  const omissions = omitted.flatMap(({ because, count, records }) => [
    `  ${formatAmount(count, 'record')} of ${clean(period)}: ${clean(because)}`,
    ...align(
      records.map(({ id, file = '' }) => ['', id, file]),
      paint,
    ),
  ]);
  return filtered.length + omissions.length === 0 ? [] : ['', paint.strong('Not counted'), ...filtered, ...omissions];
}

function formatFact(name: string, text: string, paint: Paint): string[] {
  const lines = wrap(clean(text), WIDTH - LEAD - 2);
  return lines.map((line, index) => `  ${paint.faint((index === 0 ? name : '').padEnd(LEAD))}${line}`);
}

function indent(texts: readonly string[], paint: Paint): string[] {
  return texts.flatMap((text) => wrap(clean(text), WIDTH - 4).map((line) => `    ${paint.faint(line)}`));
}

/** Rows as columns, the last of them quiet. */
function align(rows: readonly (readonly string[])[], paint: Paint): string[] {
  const cleaned = rows.map((row) => row.map(clean));
  const widths = (cleaned[0] ?? []).map((_, column) =>
    cleaned.reduce((widest, row) => Math.max(widest, [...(row[column] ?? '')].length), 0),
  );
  return cleaned.map((row) => {
    const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length));
    return `  ${padded.slice(0, -1).join('  ')}  ${paint.faint(row.at(-1) ?? '')}`.trimEnd();
  });
}

function shorten(text: string): string {
  const signs = [...text];
  return signs.length <= WIDEST ? text : `${signs.slice(0, WIDEST - 1).join('')}…`;
}

/** A number with its thousands set apart: '6,500,000.5'. */
export function formatValue(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  return formatNumber(Number(whole)) + (decimals ? `.${decimals}` : '');
}
