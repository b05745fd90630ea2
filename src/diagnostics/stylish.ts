import type { Diagnostic, Place } from '../diagnostic.ts';
import { clean } from './clean.ts';
import { countFolded, type Fold, foldDiagnostics } from './fold.ts';
import { cutFrame } from './frame.ts';
import type { Findings, PrintContext, Printer } from './printer.ts';
import { countFindings, formatAmount, formatHint, formatMessage, formatNumber, formatRelated } from './wording.ts';

/** Different problems that are shown without --all, and places named of one that stands in many. */
const MOST = 50;
const PLACES = 5;
/** A hint stands behind the marks where the line stays within this width, else below. */
const WIDTH = 100;
const INDENT = '    ';

/** Diagnostics for a person: by file, each with its place, its line and how to mend it; like ones as one, and a sum. */
export const printStylish: Printer = (findings, context) => {
  const folds = foldDiagnostics(findings.diagnostics);
  const alone = findings.diagnostics.map((first) => ({ first, others: [] }));
  const shown = context.all ? alone : chooseFolds(folds);
  const blocks = [...groupByFile(shown)].map(([file, folds]) => formatFile(file, folds, context));
  return [...blocks, formatSummary(findings, shown, context)].map((block) => `${block}\n`).join('\n');
};

/** Where there are too many, errors go before warnings, so that no error hides behind them. */
function chooseFolds(folds: readonly Fold[]): readonly Fold[] {
  if (folds.length <= MOST) return folds;
  const errors = folds.filter(({ first }) => first.severity === 'error');
  const warnings = folds.filter(({ first }) => first.severity === 'warning');
  const chosen = new Set([...errors, ...warnings].slice(0, MOST));
  return folds.filter((fold) => chosen.has(fold));
}

function groupByFile(folds: readonly Fold[]): ReadonlyMap<string, readonly Fold[]> {
  const files = new Map<string, Fold[]>();
  for (const fold of folds) {
    const group = files.get(fold.first.place.file);
    if (group) group.push(fold);
    else files.set(fold.first.place.file, [fold]);
  }
  return files;
}

function formatFile(file: string, folds: readonly Fold[], context: PrintContext): string {
  const width = folds.reduce((widest, { first }) => Math.max(widest, formatSpot(first.place).length), 0);
  return [context.paint.strong(clean(file)), ...folds.map((fold) => formatFold(fold, width, context))].join('\n');
}

function formatFold({ first, others }: Fold, width: number, context: PrintContext): string {
  const { paint } = context;
  const severity = paintSeverity(first, context)(first.severity.padEnd(7));
  const head = `  ${formatSpot(first.place).padEnd(width)}  ${severity}  ${formatMessage(first)}  ${paint.faint(first.rule)}`;
  const related = formatRelated(first).map((line) => INDENT + line);
  return [head, ...formatFrame(first, context), ...related, ...formatOthers(first, others)].join('\n');
}

/** The line of the file with the place marked, and the hint; the hint alone where the line cannot be shown. */
function formatFrame(diagnostic: Diagnostic, context: PrintContext): string[] {
  const { place } = diagnostic;
  const hint = formatHint(diagnostic);
  const text = context.line(place.file, place.line);
  const frame = text === undefined ? undefined : cutFrame(text, place);
  if (!frame) return hint ? [INDENT + hint] : [];
  const [number, blank] = [`${place.line} | `, `${' '.repeat(String(place.line).length)} | `];
  const marks = paintSeverity(diagnostic, context)(frame.marks.trimStart());
  const room = WIDTH - INDENT.length - blank.length - frame.marks.length - 1;
  const lead = INDENT + context.paint.faint(blank);
  const marked = `${lead}${frame.marks.slice(0, frame.marks.lastIndexOf(' ') + 1)}${marks}`;
  return [
    `${INDENT}${context.paint.faint(number)}${frame.source}`.trimEnd(),
    hint && hint.length <= room ? `${marked} ${hint}` : marked,
    ...(hint && hint.length > room ? [lead + hint] : []),
  ];
}

function formatOthers({ place, fix }: Diagnostic, others: readonly Diagnostic[]): string[] {
  if (others.length === 0) return [];
  const named = others
    .slice(0, PLACES)
    .map((other) => (other.place.file === place.file ? '' : `${clean(other.place.file)}:`) + formatSpot(other.place));
  const rest = others.length > PLACES ? ', …' : '';
  const mended = others.filter((other) => other.fix).length;
  const alike = mended === (fix ? others.length : 0);
  const part = alike ? '' : ` (--fix mends ${mended === 0 ? 'none' : formatNumber(mended)} of them)`;
  return [`${INDENT}and in ${formatAmount(others.length, 'more place')}: ${named.join(', ')}${rest}${part}`];
}

function formatSummary(findings: Findings, shown: readonly Fold[], { paint, all, command }: PrintContext): string {
  const { total, errors, warnings, fixable, unlisted } = countFindings(findings);
  if (total === 0) return `No problems in ${formatAmount(findings.files.length, 'file')}.`;
  const kept = findings.diagnostics.length;
  const files = new Set(findings.diagnostics.map(({ place }) => place.file)).size;
  const seen = countFolded(shown);
  const first = (shown.find((fold) => fold.first.severity === 'error') ?? shown[0])?.first.rule;
  return [
    paint.strong(
      `${formatAmount(total, 'problem')} (${formatAmount(errors, 'error')}, ${formatAmount(warnings, 'warning')}) in ${formatAmount(files, 'file')}`,
    ),
    seen < kept &&
      `Showing ${formatNumber(seen)} of ${formatAmount(kept, 'problem')}; \`report ${command} --all\` shows all of them.`,
    seen === kept &&
      !all &&
      shown.some(({ others }) => others.length > PLACES) &&
      `Like problems are shown once; \`report ${command} --all\` shows each in its place.`,
    unlisted > 0 && `… and ${formatNumber(unlisted)} more that were counted but not kept; mend some and run again.`,
    fixable > 0 && `\`report ${command} --fix\` mends ${formatNumber(fixable)} of them.`,
    first && `\`report explain ${first}\` tells what is asked and why, with examples.`,
  ]
    .filter(Boolean)
    .join('\n');
}

function formatSpot({ line, column }: Place): string {
  return `${line}:${column}`;
}

function paintSeverity({ severity }: Diagnostic, { paint }: PrintContext): (text: string) => string {
  return severity === 'error' ? paint.red : paint.yellow;
}
