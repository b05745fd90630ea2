import { type Classed, listEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

export default {
  description:
    'A taxonomy is a tree: whoever goes from an entry to its parent, and to the parent of that, comes to an end. An entry cannot lie under itself.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('‹town›'),
      good: writeContext('south'),
      message: 'Unexpected parent `town` of `north`: `north` → `town` → `north` leads back to itself.',
      hint: 'Correct one of these parents.',
    },
  ],
  watch: (world) => ({ finish: () => [...world.files.taxonomies.keys()].flatMap((name) => findLoops(world, name)) }),
} satisfies SetRule;

/** Each loop once, at the entry of it that stands first in the file. */
function findLoops(world: World, name: string): SetFinding[] {
  const entries = new Map(listEntries(world, name).map((classed) => [classed.item.code, classed]));
  const tree = makeTree(entries);
  const findings: SetFinding[] = [];
  settle(tree, [...entries.keys()]);
  for (const [code, classed] of entries) {
    if (tree.settled.has(code)) continue;
    const loop = walkUp(tree, code);
    findings.push(tellLoop(entries.get(loop[0] ?? '') ?? classed, loop));
    for (const each of loop) tree.settled.add(each);
    settle(
      tree,
      loop.flatMap((each) => tree.children.get(each) ?? []),
    );
  }
  return findings;
}

interface Tree {
  /** Where each entry stands in its file. */
  readonly order: ReadonlyMap<string, number>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Entries of which every way up is known to end, or whose loop is told. */
  readonly settled: Set<string>;
}

function makeTree(entries: ReadonlyMap<string, Classed>): Tree {
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const [code, { item }] of entries) {
    const named = [...(item.parent ? [item.parent] : []), ...(item.parents ?? []).map((parent) => parent.code)];
    const known = named.filter((parent) => entries.has(parent));
    parents.set(code, known);
    for (const parent of known) {
      const listed = children.get(parent) ?? [];
      listed.push(code);
      children.set(parent, listed);
    }
  }
  const order = new Map([...entries.keys()].map((code, index) => [code, index]));
  return { order, parents, children, settled: new Set() };
}

/** Settles every entry whose parents are settled, and then the entries under it. */
function settle({ parents, children, settled }: Tree, codes: readonly string[]): void {
  for (const left = [...codes]; left.length > 0; ) {
    const code = left.pop() ?? '';
    if (settled.has(code) || !(parents.get(code) ?? []).every((parent) => settled.has(parent))) continue;
    settled.add(code);
    left.push(...(children.get(code) ?? []));
  }
}

/** Goes up from an unsettled entry until one comes a second time. Gives the loop from the entry that stands first in the file, back to it. */
function walkUp({ order, parents, settled }: Tree, from: string): string[] {
  const way = new Map<string, number>();
  let code = from;
  while (!way.has(code)) {
    way.set(code, way.size);
    code = parents.get(code)?.find((parent) => !settled.has(parent)) ?? code;
  }
  const loop = [...way.keys()].slice(way.get(code));
  const places = loop.map((each) => order.get(each) ?? 0);
  const start = places.indexOf(places.reduce((a, b) => Math.min(a, b)));
  return [...loop.slice(start), ...loop.slice(0, start), loop[start] ?? ''];
}

function tellLoop({ item, where, pointer }: Classed, loop: readonly string[]): SetFinding {
  const parent = loop[1] ?? '';
  const index = (item.parents ?? []).findIndex(({ code }) => code === parent);
  const way = loop.length > 6 ? [...loop.slice(0, 3), '…', ...loop.slice(-2)] : loop;
  return {
    where,
    pointer: item.parent === parent ? [...pointer, 'parent'] : [...pointer, 'parents', index, 'code'],
    message: `Unexpected parent \`${parent}\` of \`${item.code}\`: ${way.map(quote).join(' → ')} leads back to itself.`,
    hint: 'Correct one of these parents.',
  };
}

function quote(code: string): string {
  return code === '…' ? code : `\`${code}\``;
}

function writeContext(parent: string): string {
  return `labels: {en: Context}
entries:
  - {code: north, labels: {en: North}, parent: ${parent}}
  - {code: town, labels: {en: Town}, parent: north}
  - {code: south, labels: {en: South}}
`;
}
