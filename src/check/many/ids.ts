import { makeTexts } from './rows.ts';

/** A number for each id; a million take some 30 MB. */
export interface Ids {
  /** The number given to an id; undefined for one that has none. */
  readonly get: (id: string) => number | undefined;
  readonly has: (id: string) => boolean;
  /** Gives an id its number, unless it has one: that is given back then. */
  readonly add: (id: string, number: number) => number | undefined;
  readonly keys: () => string[];
}

/** What `makeTexts` can hold; any other id is faulty, and rare. */
const PLAIN = /^[\x20-\x7e]{1,80}$/;

/** An empty index: a hash table with open addressing, over ids that are kept as bytes. */
export function makeIds(): Ids {
  const odd = new Map<string, number>();
  const texts = makeTexts();
  const places: number[] = [];
  const numbers: number[] = [];
  let slots = new Int32Array(1024); // an index plus 1, or 0
  const find = (id: string): number => {
    let slot = hash(id) & (slots.length - 1);
    while (slots[slot] && !texts.is(places[(slots[slot] ?? 0) - 1] ?? 0, id)) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const get = (id: string) => (PLAIN.test(id) ? numbers[(slots[find(id)] ?? 0) - 1] : odd.get(id));
  const grow = () => {
    slots = new Int32Array(slots.length * 2);
    for (const [index, place] of places.entries()) slots[find(texts.read(place))] = index + 1;
  };
  return {
    get,
    has: (id) => get(id) !== undefined,
    add(id, number) {
      if (!PLAIN.test(id)) return addOdd(odd, id, number);
      if (places.length * 2 >= slots.length) grow();
      const slot = find(id);
      if (slots[slot]) return numbers[(slots[slot] ?? 0) - 1];
      places.push(texts.add(id));
      numbers.push(number);
      slots[slot] = places.length;
      return undefined;
    },
    keys: () => [...places.map(texts.read), ...odd.keys()],
  };
}

function addOdd(odd: Map<string, number>, id: string, number: number): number | undefined {
  const earlier = odd.get(id);
  if (earlier === undefined) odd.set(id, number);
  return earlier;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
