import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Renders an author's Markdown: no raw HTML, no pictures, links to http and https alone; `{{…}}` becomes what `fill` gives. */
export function renderMarkdown(text: string, name: string, fill: (expression: string, line: number) => string): string {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnote).disable('image');
  markdown.validateLink = (address) => /^(https?:|#)/i.test(address.trim());
  markdown.inline.ruler.before('text', 'figure', (state, silent) => {
    const match = /^\{\{[^{}]*\}\}/.exec(state.src.slice(state.pos));
    if (!match) return false;
    if (!silent) Object.assign(state.push('figure', '', 0), { content: match[0] });
    state.pos += match[0].length;
    return true;
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
  markdown.renderer.rules.figure = (tokens, index) =>
    fill(tokens[index]?.content ?? '', Number(tokens[index]?.meta?.line ?? 1));
  return markdown.render(text, { docId: name });
}
