import type { Found } from './fault.ts';
import { skipBlanks, skipBlanksBack } from './spaces.ts';

/** Opening signs, and what may close them. */
const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
};

/** Where a value might begin with such a sign: a quick look before the fields of a file are listed. */
export const MAYBE_QUOTED = /(?:^|[,\r\n:\-?[{])[^\S\r\n]*[“”„‟‘‚«]/;

/** Reports a value that stands in typographic quotes: they are part of its text, and protect no comma and no colon. */
export function findWrongQuotes(text: string, start: number, end: number, found: Found): void {
  const from = skipBlanks(text, start, end);
  const to = skipBlanksBack(text, from, end);
  const open = text[from] ?? '';
  const close = text[to - 1] ?? '';
  if (to - from < 2 || !PARTNERS[open]?.includes(close)) return;
  const inner = text.slice(from + 1, to - 1);
  if (/[“”„‟‘‚«»]/.test(inner)) return;
  const first = skipBlanks(text, from + 1, to - 1);
  const last = skipBlanksBack(text, first, to - 1);
  const safe = !/["\\\r\n]/.test(inner) && first < last;
  found({
    rule: 'wrong-quote',
    start: from,
    end: to,
    edits: safe
      ? [
          { start: from, end: first, text: '"' },
          { start: last, end: to, text: '"' },
        ]
      : [],
    tell: () => ({
      message: `Unexpected \`${open}\` and \`${close}\` around a value, expected straight quotes (") or none.`,
      hint: 'A computer takes only straight quotes for quotes; others become part of the text. Type them anew in a plain text editor.',
    }),
  });
}
