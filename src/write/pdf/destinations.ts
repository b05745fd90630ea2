/**
 * The page number of each id that something in the document links to. Reads the bytes by pattern, in milliseconds:
 * Chromium writes PDF 1.4 without object streams, one object after the other.
 */
export function readDestinations(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const numbers = new Map(listPages(text).map((page, index) => [page, index + 1]));
  const destinations = new Map<string, number>();
  for (const [, name = '', page = ''] of text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/g)) {
    const number = numbers.get(page);
    // `Dest` is an entry of the outline, which has no name of its own.
    if (name !== 'Dest' && number !== undefined) destinations.set(readName(name), number);
  }
  return destinations;
}

function listPages(text: string): string[] {
  const kids = new Map<string, string[]>();
  for (const [, id = '', list = ''] of text.matchAll(/(\d+) 0 obj\n<<\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/g))
    kids.set(
      id,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    );
  const root = /\/Type \/Catalog[\s\S]*?\/Pages (\d+) 0 R/.exec(text)?.[1];
  if (!root) throw new Error('The browser printed no PDF that has pages.');
  return listLeaves(root, kids);
}

function listLeaves(id: string, kids: ReadonlyMap<string, readonly string[]>): string[] {
  return kids.get(id)?.flatMap((kid) => listLeaves(kid, kids)) ?? [id];
}

// `#20` stands for a byte in a PDF name, `%D0%BF` for one in the address of a link.
function readName(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}
