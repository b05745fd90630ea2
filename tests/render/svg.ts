import { measureText, type Weight } from '../../src/render/charts/text.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: Weight;
}

const TAG = /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/g;

/** The first thing that makes a picture not well-formed XML; undefined where there is none. Knows only what our charts use. */
export function findXmlFault(svg: string): string | undefined {
  const rest = svg.replace(TAG, '').replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  if (/[<>&]|\]\]>/.test(rest)) return `stray character near ${rest.match(/.{0,20}[<>&].{0,20}/)?.[0]}`;
  if (/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(svg)) return 'a character that XML does not allow';
  const open: string[] = [];
  for (const [, closing, name = '', attributes = '', empty] of svg.matchAll(TAG)) {
    const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice on ${name}`;
    if (attributes.replace(/&(?:amp|lt|gt|quot|#39);/g, '').includes('&')) return `a raw & on ${name}`;
    if (closing && open.pop() !== name) return `</${name}> closes another element`;
    if (!closing && !empty) open.push(name);
  }
  return open.length > 0 ? `${open.join(', ')} left open` : undefined;
}

/** The attributes of each element with this name, in the order drawn. */
export function findTags(svg: string, name: string): readonly Attributes[] {
  return [...svg.matchAll(TAG)]
    .filter(([, closing, tag]) => !closing && tag === name)
    .map(([, , , attributes = '']) => readAttributes(attributes));
}

/** Each <text> with the place it takes by the width table. */
export function findTexts(svg: string): readonly DrawnText[] {
  return [...svg.matchAll(/<text((?: [a-z-]+="[^"]*")*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const {
      x,
      y,
      'text-anchor': anchor,
      'font-size': fontSize = '11',
      'font-weight': bold,
    } = readAttributes(attributes);
    const text = content.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    const size = Number(fontSize);
    const weight = bold === '600' ? 'semibold' : 'regular';
    const width = measureText(text, size, weight);
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { text, left, right: left + width, baseline: Number(y), size, weight };
  });
}

function readAttributes(source: string): Attributes {
  return Object.fromEntries(
    [...source.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
