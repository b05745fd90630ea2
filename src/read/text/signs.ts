/** Spaces that look plain and are not, as they stand in a class of a regular expression. */
export const ODD_SPACES = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** Signs that nobody sees, as they stand in a class of a regular expression; NUL is a fault of its own. */
export const INVISIBLE =
  '\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u3000': 'wide space',
  '\ufeff': 'byte-order mark',
};

/** Name and number of a sign that cannot be shown itself: 'no-break space (U+00A0)'. */
export function formatSign(sign: string, kind: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${NAMES[sign] ?? kind} (U+${code})`;
}

/** Which of the 65,536 code units are in the class: a look at one is as quick as a look into a list. */
export function listSigns(classes: string): Uint8Array {
  const signs = new Uint8Array(0x10000);
  const part = String.raw`(\\u[0-9a-f]{4}|\\t|[^-])`;
  for (const [, first = '', last = first] of classes.matchAll(new RegExp(`${part}(?:-${part})?`, 'g')))
    signs.fill(1, readSign(first), readSign(last) + 1);
  return signs;
}

/** The code unit of a sign as it is written in a class: `a`, `\\t` or `\\u00a0`. */
function readSign(written: string): number {
  if (written === '\\t') return 9;
  return written.startsWith('\\u') ? Number.parseInt(written.slice(2), 16) : written.charCodeAt(0);
}
