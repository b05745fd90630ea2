import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** How a text is rendered. */
export interface Markup {
  /** The name of the text, unique in the report: ids of its notes begin with it. */
  readonly name: string;
  /** What becomes of `{{…}}` in a line. */
  readonly fill: (expression: string, line: number) => string;
  /** Notes that stand before it: they are numbered through the whole report. */
  readonly notes: number;
  /** Whether its paragraphs are numbered: each then gets what `openParagraph` writes. */
  readonly numbered: boolean;
}

/** A text as HTML, and how many notes it has. */
export interface Marked {
  readonly html: string;
  readonly notes: number;
}

/** The name that an author gives a paragraph at its end, to refer to it: `{#ilyashev}`. */
const NAME = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;

/** Renders an author's Markdown: no raw HTML, no pictures, links to http and https alone. */
export function renderMarkdown(text: string, { name, fill, notes, numbered }: Markup): Marked {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnote).disable('image');
  markdown.validateLink = (address) => /^(https?:|#)/i.test(address.trim());
  markdown.inline.ruler.before('text', 'figure', (state, silent) => {
    const match = /^\{\{[^{}]*\}\}/.exec(state.src.slice(state.pos));
    if (!match) return false;
    if (!silent) Object.assign(state.push('figure', '', 0), { content: match[0] });
    state.pos += match[0].length;
    return true;
  });
  markdown.core.ruler.before('inline', 'paragraphs', ({ tokens }) => {
    if (!numbered) return;
    for (const [index, token] of tokens.entries()) {
      const inline = tokens[index + 1];
      if (token.type !== 'paragraph_open' || token.level > 0 || !inline) continue;
      token.meta = { name: NAME.exec(inline.content)?.[1] };
      inline.content = inline.content.replace(NAME, '');
    }
  });
  markdown.core.ruler.push('figure-lines', ({ tokens }) => {
    let line = 1;
    for (const token of tokens) {
      if (token.map) line = token.map[0] + 1;
      for (const child of token.children ?? []) {
        if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
        if (child.type === 'figure') child.meta = { line };
      }
    }
  });
  const { rules } = markdown.renderer;
  rules.figure = (tokens, index) => fill(tokens[index]?.content ?? '', Number(tokens[index]?.meta?.line ?? 1));
  rules.paragraph_open = (tokens, index) => {
    const { meta, hidden } = tokens[index] ?? {};
    return hidden ? '' : meta ? openParagraph(meta.name as string | undefined) : '<p>';
  };
  rules.footnote_caption = (tokens, index) => {
    return `[${notes + Number(tokens[index]?.meta?.id) + 1}]`;
  };
  rules.footnote_block_open = () => `<section class="footnotes"><ol class="footnotes-list" start="${notes + 1}">\n`;
  const env: { docId: string; footnotes?: { list?: readonly unknown[] } } = { docId: name };
  const html = markdown.render(text, env);
  return { html, notes: env.footnotes?.list?.length ?? 0 };
}

/** Opens a paragraph that is numbered once the whole report is there. */
export function openParagraph(name?: string): string {
  return `<p class="para"${name ? ` id="para-${name}"` : ''}>`;
}

/** The names that the paragraphs of a text have. */
export function listNames(text: string): string[] {
  const tokens = new MarkdownIt().parse(text, {});
  return tokens.flatMap((token, index) => {
    const inline = token.type === 'paragraph_open' && token.level === 0 ? tokens[index + 1] : undefined;
    return NAME.exec(inline?.content ?? '')?.[1] ?? [];
  });
}
