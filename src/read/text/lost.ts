import type { Found } from './fault.ts';

/** Reports NUL bytes, once for the text: a file that is not text has thousands. */
export function findNuls(text: string, found: Found): void {
  const start = text.indexOf('\0');
  if (start < 0) return;
  found({
    rule: 'nul-byte',
    start,
    end: start + (/^\0+/.exec(text.slice(start, start + 1000))?.[0].length ?? 1),
    edits: [],
    tell: () => ({
      message: 'Unexpected NUL byte, expected text.',
      hint: 'Save the file again as "UTF-8", not as "Unicode" or "UTF-16"; if that does not help, fetch it from a backup.',
    }),
  });
}

/** Reports the sign that a program leaves where it could not read a letter. */
export function findLostLetters(text: string, found: Found): void {
  for (const { 0: run, index: start } of text.matchAll(/\ufffd+/g))
    found({
      rule: 'lost-letter',
      start,
      end: start + run.length,
      edits: [],
      tell: () => ({
        message: 'Unexpected `\ufffd`, expected a letter: it was lost when the text was saved in another encoding.',
        hint: 'Look the letter up in the source and type it again.',
      }),
    });
}
