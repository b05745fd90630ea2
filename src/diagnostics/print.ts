import { appendFileSync } from 'node:fs';
import { CliError } from '../diagnostic.ts';
import { lineReader } from '../read/lines.ts';
import { RULES } from '../rules.ts';
import type { Voice } from '../voice.ts';
import { summarizeMarkdown } from './markdown.ts';
import type { Findings, PrintContext, Printer } from './printer.ts';
import { PRINTERS } from './printers.ts';

/** How findings are printed. */
export interface PrintOptions {
  readonly version: string;
  /** What was run, as hints name it: 'validate', 'audit 2023'. */
  readonly command: string;
  readonly format: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
  /** Where GitHub wants a summary of the step, if it does. */
  readonly summaryFile?: string | undefined;
}

/** The printer of that name. */
export function readFormat(text: string): Printer {
  const printer = Object.hasOwn(PRINTERS, text) ? PRINTERS[text] : undefined;
  if (printer) return printer;
  throw new CliError(`Unexpected --format \`${text}\`, expected ${Object.keys(PRINTERS).join(', ')}.`);
}

/** Prints findings in a format; on GitHub also as the summary of the step. */
export function printFindings(findings: Findings, printer: Printer, options: PrintOptions, voice: Voice): void {
  const context: PrintContext = {
    paint: voice.paint,
    line: lineReader('.'),
    rules: RULES,
    version: options.version,
    command: options.command,
    all: options.all ?? false,
  };
  const shown = options.quiet ? leaveWarnings(findings) : findings;
  const text = printer(shown, context);
  if (text !== '') voice.data(text.trimEnd());
  if (options.format === 'github' && options.summaryFile && shown.diagnostics.length > 0)
    addSummary(options.summaryFile, summarizeMarkdown(shown, context), voice);
}

/** What was found is told already: a summary that cannot be written changes no exit code. */
function addSummary(path: string, text: string, voice: Voice): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    voice.message(`${path} could not be written: ${(error as Error).message}.`);
  }
}

/** The errors alone; the exit code still counts the warnings. */
function leaveWarnings(findings: Findings): Findings {
  return {
    ...findings,
    diagnostics: findings.diagnostics.filter(({ severity }) => severity === 'error'),
    unlisted: { error: findings.unlisted.error, warning: 0 },
  };
}
