import type { Diagnostic, Place } from './diagnostic.ts';
import type { Where } from './types/style.ts';

/** What an author writes where a figure belongs: `{{share "women" of="people"}}`. */
export interface Expression {
  readonly helper: string;
  /** The first word in quotes: the name of a figure, mostly. */
  readonly name?: string;
  readonly options: { readonly [name: string]: string };
}

/** An expression in an author's text, and where. */
export interface Placed {
  readonly expression: Expression;
  /** As it stands in the text. */
  readonly written: string;
  readonly place: Place;
}

const EXPRESSION = /\{\{[^{}]*\}\}/g;
const SHAPE = /^\{\{\s*([a-z]+)((?:\s+(?:[a-z]+=)?"[^"]*")*)\s*\}\}$/;
const ARGUMENT = /(?:([a-z]+)=)?"([^"]*)"/g;

/** Reads `{{helper "name" option="value"}}`; any kind of quotation marks will do. Undefined for anything else. */
export function parseExpression(text: string): Expression | undefined {
  const [, helper, rest = ''] = SHAPE.exec(text.replace(/[“”„«»‘’']/g, '"')) ?? [];
  if (!helper) return undefined;
  const given = [...rest.matchAll(ARGUMENT)].map(([, option, value = '']) => ({ option, value }));
  const [first, second] = given.filter(({ option }) => option === undefined);
  if (second) return undefined;
  const options = given.flatMap(({ option, value }) => (option === undefined ? [] : [[option, value]]));
  return { helper, ...(first && { name: first.value }), options: Object.fromEntries(options) };
}

/** The expressions of a Markdown text, those in code left alone. */
export function findExpressions(file: string, text: string): Placed[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));
  return prose.split('\n').flatMap((line, index) =>
    [...line.matchAll(EXPRESSION)].flatMap((match) => {
      const expression = parseExpression(match[0]);
      const column = [...line.slice(0, match.index)].length + 1;
      const place = { file, line: index + 1, column, endLine: index + 1, endColumn: column + [...match[0]].length };
      return expression ? [{ expression, written: match[0], place }] : [];
    }),
  );
}

/** Reads 'category: attack, perpetrator: police or court'; undefined where it has another form. */
export function readWhere(text: string): Where | undefined {
  const fields = text.split(',').map((field) => /^\s*([a-z-]+)\s*:\s*(\S.*?)\s*$/.exec(field));
  const pairs = fields.flatMap((field) =>
    field ? [[field[1] ?? '', (field[2] ?? '').split(/\s+or\s+/)] as const] : [],
  );
  if (pairs.length < fields.length) return undefined;
  return Object.fromEntries(pairs.map(([name, codes]) => [name, codes.length > 1 ? codes : (codes[0] ?? '')]));
}

/** The figure that an expression is about: the one it names, or the id of the query that it writes. */
export function nameFigure({ name, options: { unit, where } }: Expression): string | undefined {
  if (name !== undefined || (unit === undefined && where === undefined)) return name;
  const fields = Object.entries(readWhere(where ?? '') ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [unit ?? 'incidents', ...fields.flatMap(([field, codes]) => [field, ...[codes].flat()])].join('-');
}

/** The id of a figure as a share of another one than its own base. */
export function nameShare(id: string, of: string): string {
  return `${id}-of-${of}`;
}

/** What an expression cannot say, as a diagnostic at its place; a "did you mean" at the end becomes its hint. */
export function tellFault(written: string, place: Place, fault: string): Diagnostic {
  const [, message = fault, near] = /^(.*?)[.;] [Dd]id you mean (`[^`]*`)\?$/s.exec(fault) ?? [];
  return {
    rule: 'unknown-figure',
    severity: 'error',
    place,
    message: `Unexpected ${written}: ${message.replace(/\.$/, '')}.`,
    ...(near && { hint: `Did you mean ${near}?` }),
  };
}
