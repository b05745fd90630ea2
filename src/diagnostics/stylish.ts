import type { Diagnostic } from '../diagnostic.ts';

/** Colours for a terminal, or none. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Diagnostics for a person: grouped by file, each with its place, its rule and how to mend it, and a line that sums up. */
export function formatStylish(diagnostics: readonly Diagnostic[], { strong, faint }: Paint): string {
  if (diagnostics.length === 0) return '';
  const files = [...new Set(diagnostics.map(({ place }) => place.file))].sort();
  const blocks = files.map((file) => {
    const lines = diagnostics.filter(({ place }) => place.file === file).map((one) => formatLine(one, faint));
    return [strong(clean(file)), ...lines].join('\n');
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const summary = `${amount(diagnostics.length, 'problem')} (${amount(errors, 'error')}, ${amount(warnings, 'warning')})`;
  return `${[...blocks, strong(summary)].join('\n\n')}\n`;
}

function formatLine({ place, severity, record, message, hint, rule }: Diagnostic, faint: Paint['faint']): string {
  const where = `${place.line}:${place.column}`.padEnd(7);
  const help = hint ? `\n           ${clean(hint)}` : '';
  return `  ${where} ${severity}  ${record ? `${clean(record)}: ` : ''}${clean(message)}  ${faint(rule)}${help}`;
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Text from a file must not steer the terminal. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to take out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u{fffd}');
}
