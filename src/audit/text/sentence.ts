import type { Span } from './prose.ts';

/** Beyond it a sentence is read in pieces: nobody writes one so long, and reading must stay quick. */
const LONGEST = 600;

/** Words that end with a full stop and end no sentence. */
const SHORT =
  /(?:^|[\s(«“"])(?:[\p{L}]|No|Nos|Art|art|vol|pp|approx|ca|cf|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|vs|гг|ст|ч|п|пп|стр|им|обл|руб|тг|тыс|млн|млрд|см|т\.е|т\.д|т\.п|ул|др|жж|қ|б|т\.б)\.$/u;

/** The sentences of a text. */
export function splitSentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]+[”»")\]]*(?=\s+(?:[\p{Lu}\p{N}«“"(]))/gu)) {
    const to = match.index + match[0].length;
    if (match[0] === '.' && SHORT.test(text.slice(Math.max(from, match.index - 12), to))) continue;
    found.push({ from, to });
    from = to;
  }
  found.push({ from, to: text.length });
  return found.flatMap((span) => splitLong(text, span)).filter((span) => /\S/.test(text.slice(span.from, span.to)));
}

function splitLong(text: string, { from, to }: Span): Span[] {
  const found: Span[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start ? space : start + LONGEST;
    found.push({ from: start, to: end });
    start = end;
  }
  return [...found, { from: start, to }];
}
