import { isUnder } from '../../aggregate/taxonomy.ts';
import type { Project } from '../../project.ts';
import type { Where } from '../../types/style.ts';
import type { Mention } from './mention.ts';

/** Ways in which the words of a sentence can be meant are tried, but not without end. */
const MOST = 12;

type Pair = readonly [dimension: string, code: string];

/** The filters that names in a sentence make together, each way they can be meant; the likeliest first. */
export function composeWheres(mentions: readonly Mention[], text: string, project: Project): Where[] {
  let wheres: (readonly Named[])[] = [[]];
  for (const mention of mentions) {
    const choices = mention.senses.flatMap(({ codes }) => (codes ? [codes] : []));
    if (choices.length === 0) continue;
    wheres = wheres.flatMap((named) =>
      choices.map((codes) => [...named, ...codes.map((pair): Named => ({ pair, mention }))]),
    );
    wheres = wheres.slice(0, MOST);
  }
  const composed = wheres.flatMap((named) => joinNamed(named, text, project));
  return [...new Map(composed.map((where) => [keyOf(where), where])).values()].slice(0, MOST);
}

interface Named {
  readonly pair: Pair;
  readonly mention: Mention;
}

/** One filter of what was named; two codes of one dimension are both meant where 'and' joins them, else the narrower. */
function joinNamed(named: readonly Named[], text: string, project: Project): Where[] {
  const dimensions = [...new Set(named.map(({ pair }) => pair[0]))];
  let wheres: Where[] = [{}];
  for (const dimension of dimensions) {
    const here = named.filter(({ pair }) => pair[0] === dimension);
    const choices = chooseCodes(here, text, project);
    wheres = wheres.flatMap((where) => choices.map((codes) => ({ ...where, [dimension]: codes })));
  }
  return wheres;
}

function chooseCodes(named: readonly Named[], text: string, project: Project): (string | string[])[] {
  const codes = [...new Set(named.map(({ pair }) => pair[1]))];
  const [only] = codes;
  if (codes.length < 2) return [only ?? ''];
  const dimension = named[0]?.pair[0] ?? '';
  const tree = project.taxonomies.get(dimension);
  const narrow = codes.filter(
    (code) => !codes.some((other) => other !== code && tree && isUnder(tree, other, [code], '9999-12-31')),
  );
  const [first] = narrow;
  if (narrow.length === 1) return [first ?? ''];
  if (named.every(({ mention }, index) => index === 0 || isJoined(text, named[index - 1]?.mention, mention)))
    return [narrow];
  return [narrow.at(-1) ?? '', first ?? '', narrow];
}

function isJoined(text: string, before: Mention | undefined, mention: Mention): boolean {
  if (!before || before === mention) return true;
  return /^[\s,]*(?:and|or|&|by|in|of|on|the|и|или|в|а также|и в|және|мен|пен|бен|немесе|\s)*[\s,]*$/u.test(
    text.slice(before.to, mention.from),
  );
}

/** The same filter, the same text. */
export function keyOf(where: Where): string {
  const fields = Object.entries(where).map(([name, codes]): [string, string[]] => [name, [codes].flat().sort()]);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two filters ask for the same. */
export function isSame(one: Where, other: Where): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => {
      const [codes, others] = [[one[name] ?? []].flat(), [other[name] ?? []].flat()];
      return name in other && codes.length === others.length && codes.every((code) => others.includes(code));
    })
  );
}

/** The first filter, and what the second asks for in dimensions that the first does not name. */
export function overlay(own: Where, under: Where): Where {
  return { ...under, ...own };
}
