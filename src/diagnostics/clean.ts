/** Steers a terminal, turns the direction of reading, cannot be seen, or does not exist in XML and UTF-8. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

/** One line of text that can be shown anywhere: a `\u{fffd}` stands for each sign that is unsafe or cannot be seen. */
export function clean(text: string): string {
  return text.replace(UNSAFE, '\u{fffd}');
}

/** A value as JSON that every parser reads: halves of letters replaced, unsafe signs escaped, so that it can be printed. */
export function formatSafeJson(value: unknown): string {
  const json = JSON.stringify(value, (_, part) => (typeof part === 'string' ? mendHalves(part) : part), 2);
  return `${json.replace(/[\u007f-\u009f\p{Cf}\u2028\u2029\ufffe\uffff]/gu, escapeSign)}\n`;
}

/** The text with a `\u{fffd}` for each lone half of a letter: JSON and URIs could not hold it, and strict parsers refuse the whole document. */
export function mendHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, '\u{fffd}');
}

function escapeSign(sign: string): string {
  return [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
