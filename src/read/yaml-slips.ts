import type { YAMLError } from 'yaml';

/** What a person most likely did, where the parser's own words lead astray, and where it stands. */
export interface Slip {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** The slip behind an error of the parser, told from the line it is in; undefined where none is known. `isQuoted` says whether a value in quotes ends at an offset. */
export function findSlip(text: string, error: YAMLError, isQuoted: (end: number) => boolean): Slip | undefined {
  const [offset] = error.pos;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start, start + FAR).split(/\r?\n/, 1);
  switch (error.code) {
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return findWrongIndent(line, start, error);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return findLackingSpace(line, start);
    case 'UNEXPECTED_TOKEN':
      return findTextBehind(line.slice(0, offset - start).trimEnd(), start, offset, isQuoted);
    case 'BLOCK_IN_FLOW':
      return findColonInBrackets(line.slice(offset - start), offset);
    case 'MULTIPLE_DOCS':
      return text.startsWith('---', start) ? undefined : behindEnd(offset);
    default:
      return undefined;
  }
}

/** A line is looked at so far. */
const FAR = 5000;

/** A line with a space too many or too few: at its first sign. */
function findWrongIndent(line: string, start: number, { code, message }: YAMLError): Slip | undefined {
  if (code === 'MISSING_CHAR' && !message.startsWith('Sequence item without')) return undefined;
  return {
    offset: start + Math.max(0, line.search(/\S/)),
    message: 'Unexpected indentation.',
    hint: 'Give this line as many spaces as the lines of the same list or mapping.',
  };
}

/** `-id: x`, `id:x`, or a dash before a field that is no item of a list. */
function findLackingSpace(line: string, start: number): Slip | undefined {
  const offset = start + Math.max(0, line.search(/\S/));
  if (/^ *-[{[]/.test(line))
    return {
      offset,
      message: 'Unexpected dash without a space behind it.',
      hint: 'Write a space between the dash and the bracket.',
    };
  const [, dashed = ''] = /^ *-([a-z_]+:)(?: |$)/.exec(line) ?? [];
  if (dashed)
    return {
      offset,
      message: 'Unexpected dash without a space behind it.',
      hint: `Write \`- ${dashed}\` with a space.`,
    };
  const [, name = '', value = ''] = /^ *(?:- )?([a-z_]+):([^\s:/].*)$/.exec(line) ?? [];
  if (name)
    return {
      offset,
      message: 'Unexpected colon without a space behind it.',
      hint: `Write \`${name}: ${value.trim().slice(0, 40)}\` with a space.`,
    };
  return /^ *- +[a-z_]+:( |$)/.test(line)
    ? { offset, message: 'Unexpected dash before a field that begins no item of a list.', hint: 'Take the dash out.' }
    : undefined;
}

/** `{en: Police held Ana: she was released.}` */
function findColonInBrackets(rest: string, offset: number): Slip | undefined {
  const colon = rest.indexOf(': ', 1);
  return colon < 0
    ? undefined
    : {
        offset: offset + colon,
        message: 'Unexpected second colon in a value within brackets.',
        hint: 'Put a text that holds ": " or a comma in quotes.',
      };
}

/** Text behind a value that is closed, or behind a sign that announces text in the lines below. */
function findTextBehind(
  value: string,
  start: number,
  offset: number,
  isQuoted: (end: number) => boolean,
): Slip | undefined {
  if (/(^|[\s:])[|>][+-]?$/.test(value))
    return {
      offset,
      message: `Unexpected text in the line of \`${value.at(-1)}\`.`,
      hint: 'Write the text into the lines below, indented, or take the sign out.',
    };
  const quote = value.at(-1);
  if (!isQuoted(start + value.length)) return undefined;
  return {
    offset,
    message: `Unexpected text behind the quote ${quote} that closes the value.`,
    hint:
      quote === '"'
        ? "Put the whole value in single quotes ('), or take “ and ” for the quotes in it."
        : "Write an apostrophe within single quotes twice (''), or put the value in double quotes.",
  };
}

function behindEnd(offset: number): Slip {
  return {
    offset,
    message: 'Unexpected text behind the line `...`, which ends the document.',
    hint: 'Take out the line `...`, or what stands behind it.',
  };
}
