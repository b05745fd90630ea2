import type { Mark, Printed } from './sheet.ts';

/** A tag, or the text before the next one. An attribute of our pages holds no `<` or `>`. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|<!--[^<>]*-->|[^<]+|</gi;
/** What is read by nobody, or said by the picture itself. */
const UNSEEN = /^(style|script|template|title|desc)$/;
/** What parts no word from the next. */
const INLINE = /^(a|b|strong|i|em|sup|sub|span|code|wbr|abbr|cite|bdi|small)$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Reads a report in HTML: its text, and the number of the ledger that each link and each entry of its annex names. */
export function readHtml(html: string): Printed {
  let text = '';
  let unseen = '';
  let entry = '';
  let open: Mark | undefined;
  const marks: Mark[] = [];
  const records: string[] = [];
  for (const [piece, slash, name = '', attributes = ''] of html.matchAll(PIECE)) {
    const tag = name.toLowerCase();
    if (unseen) {
      if (slash && tag === unseen) unseen = '';
      continue;
    }
    if (!tag) {
      if (!piece.startsWith('<!--')) text += decode(piece);
      continue;
    }
    if (!slash && UNSEEN.test(tag) && !attributes.endsWith('/')) unseen = tag;
    if (!INLINE.test(tag)) text += ' ';
    const id = readAttribute(attributes, 'id');
    if (id.startsWith('i-')) records.push(id.slice(2));
    if (tag === 'dd' || tag === 'dt') entry = slash ? '' : readAttribute(attributes, 'data-figure') || readEntry(id);
    const ref = tag === 'a' ? readAttribute(attributes, 'data-ref') : tag === 'b' ? entry : '';
    if (ref && !slash) open = { from: text.length, to: text.length, figure: ref.split('/')[0] ?? '', ref };
    if (slash && open && (tag === 'a' || tag === 'b')) {
      marks.push({ ...open, to: text.length });
      open = undefined;
    }
  }
  return { sheets: [{ number: 1, text, marks }], records };
}

function readEntry(id: string): string {
  return id.startsWith('f-') ? id.slice(2) : '';
}

function readAttribute(attributes: string, name: string): string {
  const start = attributes.indexOf(` ${name}="`);
  const from = start + name.length + 3;
  return start < 0 ? '' : decode(attributes.slice(from, attributes.indexOf('"', from)));
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
