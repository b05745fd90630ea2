import Handlebars from 'handlebars';
import { closest } from '../closest.ts';
import type { Pens } from './pens.ts';
import type { Phrase } from './picks.ts';

const { escapeExpression } = Handlebars;

/** Phrases that lead elsewhere: to a paragraph, or to an earlier report. `paragraphs` are the names that there are; none where the style does not number them. */
export function listPointers(
  { report, word }: Pens,
  paragraphs: ReadonlySet<string> | undefined,
): { readonly [helper: string]: Phrase } {
  return {
    paragraph: (_, name = '') => {
      if (!paragraphs) throw new Error(`style \`${report.style}\` does not number its paragraphs`);
      if (paragraphs.has(name)) return `<a class="para-ref" href="#para-${name}"></a>`;
      const near = closest(name, paragraphs);
      throw new Error(`no paragraph ends with {#${name}}${near ? `; did you mean \`${near}\`?` : ''}`);
    },
    previous: (_, id = '') => {
      const earlier = report.earlier[id];
      if (!earlier) throw new Error(`no earlier report of this style tells record \`${id}\``);
      const link = `<a class="${earlier.published ? 'earlier published' : 'earlier'}" href="${escapeExpression(earlier.href)}">${escapeExpression(earlier.label)}</a>`;
      return word('previous', { update: new Handlebars.SafeString(link), id });
    },
  };
}
