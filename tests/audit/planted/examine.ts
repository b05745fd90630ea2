import { auditText } from '../../../src/audit/text/text.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { type Random, seedRandom } from '../../mutation/random.ts';
import { drawSentence, type Language, type Sentence } from './sentences.ts';
import type { World } from './world.ts';

/** A sentence, where it was put, and the errors that the audit placed in it. */
export interface Examined {
  readonly sentence: Sentence;
  readonly paragraph: string;
  readonly errors: readonly string[];
}

/** A piece of text that stands in a paragraph. */
interface Piece {
  readonly text: string;
  readonly language: Language;
  readonly world: World;
  readonly section: string;
  readonly scope: number;
}

const PARAGRAPHS = 6;
/** Sentences that were drawn before are passed over, up to so many times the number wanted. */
const TRIES = 5;

/** So many faulty and as many true sentences of a seed, none twice, put into paragraphs together and audited. */
export function examineSeed(worlds: readonly World[], seed: number, count: number): Examined[] {
  const sentences = [
    ...drawSome(worlds, { seed, count, faulty: true }),
    ...drawSome(worlds, { seed, count, faulty: false }),
  ];
  return examinePieces(mix(sentences, seedRandom(seed, 0)), seedRandom(seed, 1)).map(({ piece, ...rest }) => ({
    sentence: piece,
    ...rest,
  }));
}

function drawSome(
  worlds: readonly World[],
  { seed, count, faulty }: { readonly seed: number; readonly count: number; readonly faulty: boolean },
): Sentence[] {
  const drawn = new Map<string, Sentence>();
  for (let number = 0; drawn.size < count && number < count * TRIES; number++) {
    const sentence = drawSentence(worlds, { seed, number, faulty });
    drawn.set(`${sentence.world.name} ${sentence.text}`, sentence);
  }
  return [...drawn.values()];
}

/** The same in an order that chance decides (Fisher and Yates). */
function mix<T>(things: readonly T[], random: Random): T[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** Writes texts of a few paragraphs, each of one to four sentences of one section and language, and audits them. */
export function examinePieces<T extends Piece>(
  pieces: readonly T[],
  random: Random,
): { readonly piece: T; readonly paragraph: string; readonly errors: readonly string[] }[] {
  const groups = new Map<string, T[]>();
  for (const piece of pieces) {
    const key = `${piece.world.name} ${piece.language} ${piece.section}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()].flatMap((group) => {
    const paragraphs = fillParagraphs(group, random);
    const starts = Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS) }, (_, index) => index * PARAGRAPHS);
    return starts.flatMap((start) => examineText(paragraphs.slice(start, start + PARAGRAPHS)));
  });
}

/** Within a paragraph, what is told of the whole report comes first, and what is told of another year or a month last. */
function fillParagraphs<T extends Piece>(pieces: readonly T[], random: Random): T[][] {
  const left = [...pieces];
  const paragraphs: T[][] = [];
  while (left.length > 0) {
    const paragraph = left.splice(0, 1 + random.below(4));
    paragraphs.push(paragraph.sort((one, other) => one.scope - other.scope));
  }
  return paragraphs;
}

function examineText<T extends Piece>(paragraphs: readonly T[][]) {
  const first = paragraphs[0]?.[0];
  if (!first) return [];
  const { world, section, language } = first;
  const lines = paragraphs.map((pieces) => pieces.map(({ text }) => text).join(' '));
  const file = `data/reports/${world.year}/text/adil-soz/${section}.${language}.md`;
  const narrative = {
    period: world.year,
    name: section,
    style: 'adil-soz',
    language,
    file,
    text: `${lines.join('\n\n')}\n`,
  };
  const errors = auditText(narrative, world.ground).filter(({ severity }) => severity === 'error');
  return paragraphs.flatMap((pieces, index) => {
    let column = 1;
    return pieces.map((piece) => {
      const from = column;
      column += [...piece.text].length + 1;
      const own = errors.filter(({ place }) => isWithin(place, { line: index * 2 + 1, from, to: column }));
      return { piece, paragraph: lines[index] ?? '', errors: own.map(({ message }) => message) };
    });
  });
}

function isWithin(
  { line, column }: Diagnostic['place'],
  span: { readonly line: number; readonly from: number; readonly to: number },
): boolean {
  return line === span.line && column >= span.from && column < span.to;
}
