import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Place } from '../../diagnostic.ts';
import { type Expression, parseExpression } from '../../expression.ts';
import { enterCell, type Grid, openGrid } from './cells.ts';

/** A paragraph, heading, list item or cell of an author's text as it is read aloud, and where each of its signs stands in the file. */
export interface Prose {
  readonly text: string;
  /** A footnote that names a place in a document, and says nothing itself. */
  readonly cites: boolean;
  /** What the program puts in, and the heads that a cell is read with: no author typed a number there. */
  readonly bound: readonly Span[];
  /** Stretches that belong to somebody else: quotations with their source. */
  readonly quoted: readonly Span[];
  /** The place in the file of a stretch of the text. */
  readonly place: (span: Span) => Required<Place>;
}

/** A stretch of a text, from its first sign to just behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What an expression reads as: '44'; an empty text where it is not known. */
export type ReadExpression = (expression: Expression) => string;

const MARKDOWN = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnote);

/** Signs of inline Markdown that are not read aloud: code, the addresses of links, footnote marks, emphasis. */
const SILENT =
  /\{\{[^{}\n]{0,300}\}\}|`[^`\n]*`|\]\([^()\n]*\)|\[\^[^\]\n]{0,80}\]|<https?:[^>\n]*>|!?\[|\]|\\(?=[!-/:-@[-`{-~])|\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** The stretches of prose in a Markdown text, in its order. Code, block quotations and tables' rules are none. */
export function readProse(file: string, text: string, read: ReadExpression): Prose[] {
  const lines = splitLines(text);
  const found: Prose[] = [];
  const open: Token[] = [];
  const cursors = new Map<number, number>();
  let grid: Grid | undefined;
  let before: Prose | undefined;
  for (const token of MARKDOWN.parse(text.replace(/\r\n?/g, '\n'), {})) {
    if (token.nesting === 1) open.push(token);
    if (token.nesting === -1) open.pop();
    grid = follow(grid, token, before);
    // A cell of a table stands where its row does.
    const map = token.map ?? open.findLast((one) => one.map)?.map;
    const within = (type: string) => open.some((one) => one.type === type);
    if (token.type !== 'inline' || !map || within('blockquote_open')) continue;
    const builder = startBuilder(file, within('footnote_open'), read);
    const heads = grid && enterCell(grid, token.content);
    for (const [index, content] of token.content.split('\n').entries()) {
      const number = map[0] + index;
      const line = lines[number] ?? '';
      const start = line.indexOf(content.trim(), cursors.get(number) ?? 0);
      if (start < 0) continue;
      cursors.set(number, start + content.trim().length);
      if (index === 0 && heads) builder.addHeads(heads, number + 1, [...line.slice(0, start)].length + 1);
      builder.addLine(content.trim(), number + 1, line, start);
    }
    const prose = builder.finish();
    if (!grid) before = prose;
    found.push(prose);
  }
  return found;
}

/** Keeps track of the rows and columns of a table. */
function follow(grid: Grid | undefined, { type }: Token, before: Prose | undefined): Grid | undefined {
  if (type === 'table_open') return openGrid(before);
  if (type === 'table_close') return undefined;
  if (grid && (type === 'thead_open' || type === 'thead_close')) grid.inHead = type === 'thead_open';
  if (grid && type === 'tr_open') Object.assign(grid, { column: -1, row: '' });
  if (grid && (type === 'th_open' || type === 'td_open')) grid.column += 1;
  return grid;
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

interface Point {
  readonly line: number;
  readonly column: number;
}

function startBuilder(file: string, inFootnote: boolean, read: ReadExpression) {
  let text = '';
  const starts: Point[] = [];
  const ends: Point[] = [];
  const bound: Span[] = [];
  const sourced: number[] = [];
  const add = (shown: string, start: Point, end: Point) => {
    for (let index = 0; index < shown.length; index++) {
      starts.push(start);
      ends.push(end);
    }
    text += shown;
  };
  const addPlain = (plain: string, line: number, column: number) => {
    let at = column;
    for (const sign of plain) {
      add(sign, { line, column: at }, { line, column: at + 1 });
      at++;
    }
    return at;
  };
  return {
    /** Words that are read before the text and stand elsewhere. */
    addHeads(heads: string, line: number, column: number) {
      bound.push({ from: text.length, to: text.length + heads.length });
      add(heads, { line, column }, { line, column });
    },
    addLine(content: string, line: number, whole: string, start: number) {
      let column = [...whole.slice(0, start)].length + 1;
      if (text !== '' && !text.endsWith(' ')) add(' ', { line, column }, { line, column });
      let at = 0;
      for (const match of content.matchAll(SILENT)) {
        column = addPlain(content.slice(at, match.index), line, column);
        const length = [...match[0]].length;
        if (match[0].startsWith('{{')) {
          const expression = parseExpression(match[0]);
          const shown = expression ? read(expression) : '';
          if (expression) bound.push({ from: text.length, to: text.length + shown.length });
          add(shown, { line, column }, { line, column: column + length });
        }
        if (match[0].startsWith('[^')) sourced.push(text.length);
        column += length;
        at = match.index + match[0].length;
      }
      addPlain(content.slice(at), line, column);
    },
    finish(): Prose {
      const place = ({ from, to }: Span): Required<Place> => {
        const [start = { line: 1, column: 1 }, end = start] = [starts[from], ends[to - 1]];
        return { file, ...start, endLine: end.line, endColumn: end.column };
      };
      return { text, cites: inFootnote && isCitation(text), bound, quoted: findQuoted(text, sourced), place };
    },
  };
}

/** Words that name who is quoted. */
const NAMES_SOURCE =
  /\b(?:according to|sa(?:id|ys)|wrote|writes|told|stated|states|quot|reports?|called|in the words of)|по (?:словам|данным|мнению)|сообщ|заявил|сказал|написал|говорит|отмеча|цитир|деді|деп|айтуынша|мәліметінше|жазды|мәлімде/iu;

/** Quotations that have a footnote, or somebody named, right beside them. */
function findQuoted(text: string, sourced: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/“[^“”]{1,2000}”|«[^«»]{1,2000}»|"[^"]{1,2000}"/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const beside = `${text.slice(Math.max(0, from - 80), from)} | ${text.slice(to, to + 80)}`;
    const noted = sourced.some((at) => at >= to && at <= to + 3);
    if (noted || NAMES_SOURCE.test(beside) || /^\s*[—–]\s/.test(text.slice(to))) found.push({ from, to });
  }
  return found;
}

/** 'IPHR and KIBHR, lines 16–19 and 52.': no sentence of its own. */
function isCitation(text: string): boolean {
  if (CITES.test(text)) return true;
  return !/[.!?].*\p{L}{3}/su.test(text.slice(0, 400)) && !SAYS.test(text);
}

const CITES =
  /\b(?:lines?|pp?\.|pages?|paragraphs?|update for|accessed)\b|https?:|www\.|(?:стр\.|строк|с\. ?\d|дата обращения|бет(?!\p{L}))/iu;

/** Verbs and phrases of a footnote that counts. */
const SAYS =
  /\b(?:there (?:were|was|are|is)|were|was|recorded|counted|includ\p{L}+|of (?:them|these|whom)|we)\b|(?<!\p{L})(?:был[аои]?|составил\p{L}*|зафиксирован\p{L}*|зарегистрирован\p{L}*|произош\p{L}+|насчитал\p{L}*|из них|включая|учт\p{L}+|болды|болған|тіркел\p{L}+|құра\p{L}+|оның ішінде)(?!\p{L})/iu;
