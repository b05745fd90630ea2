import { findTaxonomy, listDimensions as listNames } from '../aggregate/dimension.ts';
import { checkStyle } from '../check/style.ts';
import { CliError } from '../diagnostic.ts';
import { load } from '../load.ts';
import { WORDS } from '../quantity/words.ts';
import { readStyle } from '../read/style.ts';
import type { RuleText } from '../rule.ts';
import type { FigureSpec, Style } from '../types/style.ts';
import type { Voice } from '../voice.ts';
import { describeLevel } from './explain.ts';
import { findStyles } from './list/styles.ts';
import { DIMENSIONS, FORMATS } from './list/texts.ts';

/** The options of `report list`. */
export interface ListOptions {
  readonly program: string;
  /** Gives the project; asked only for what depends on one. */
  readonly project: () => string;
  readonly rules: Readonly<Record<string, RuleText>>;
  /** Style whose figures are listed. */
  readonly style?: string;
  /** Taxonomy whose codes are listed. */
  readonly taxonomy?: string | undefined;
  readonly json?: boolean;
}

/** One thing that a list names. */
interface Item {
  readonly name: string;
  readonly text: string;
}

const LISTS: Readonly<Record<string, (options: ListOptions) => Promise<Item[]>>> = {
  styles: listStyles,
  dimensions: listDimensions,
  codes: listCodes,
  rules: listRules,
  figures: listFigures,
  words: async () => WORDS.map(({ id, rule, texts }) => ({ name: id, text: rule, texts })),
  formats: async () => Object.entries(FORMATS).map(([name, text]) => ({ name, text })),
};

/** Prints what there is of a kind, one a line with a text, or as JSON; gives the exit code. */
export async function list(what: string | undefined, options: ListOptions, { data }: Voice): Promise<number> {
  const make = Object.hasOwn(LISTS, what ?? '') ? LISTS[what ?? ''] : undefined;
  if (!make)
    throw new CliError(
      `${what === undefined ? 'Expected' : `Unexpected \`${what}\`, expected`} one of ${Object.keys(LISTS).join(', ')}.`,
    );
  const items = await make(options);
  const width = Math.max(0, ...items.map(({ name }) => name.length));
  if (options.json) data(JSON.stringify({ schemaVersion: 1, [what ?? '']: items }, null, 2));
  else data(items.map(({ name, text }) => `${name.padEnd(width)}  ${text}`.trimEnd()).join('\n'));
  return 0;
}

async function listStyles({ program, project }: ListOptions): Promise<Item[]> {
  const home = project();
  const found = await findStyles([program, home]);
  return Promise.all(
    found.map(async ({ name, languages }) => {
      const { words } = await readStyle(name, languages[0] ?? 'en', home, program);
      return { name, text: `${words.get('cover-kind') ?? 'Report'} (${languages.join(', ')})`, languages };
    }),
  );
}

async function listDimensions({ program, project }: ListOptions): Promise<Item[]> {
  const { settings, taxonomies } = (await load(project(), program)).value;
  return listNames(taxonomies).map((name) => {
    const own = DIMENSIONS[name] ?? '';
    const taxonomy = findTaxonomy(name, taxonomies);
    const codes = taxonomies.get(taxonomy ?? '');
    if (!taxonomy || !codes) return { name, text: own };
    const label = codes.labels[settings.languages[0] ?? 'en'] ?? codes.labels.en ?? '';
    return { name, text: `${own || label} (${codes.entries.size} codes of taxonomies/${taxonomy}.yaml)`, taxonomy };
  });
}

/** The codes of a taxonomy, each with its labels: what a field of a record may hold. */
async function listCodes({ program, project, taxonomy }: ListOptions): Promise<Item[]> {
  const { taxonomies } = (await load(project(), program)).value;
  const codes = taxonomies.get(taxonomy ?? '');
  if (!codes) throw new CliError(`Expected the name of a taxonomy: ${[...taxonomies.keys()].sort().join(', ')}.`);
  return [...codes.entries.values()].map(({ code, labels }) => ({
    name: code,
    text: [...new Set(Object.values(labels))].join(' · '),
    labels,
  }));
}

async function listRules({ rules }: ListOptions): Promise<Item[]> {
  return Object.entries(rules)
    .map(([name, rule]) => ({
      name,
      text: `${rule.description.split(/(?<=[.!?])\s/, 1)[0]} (${describeLevel(rule)})`,
      level: rule.severity,
      fixed: rule.fixed ?? false,
      mends: rule.mends ?? false,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listFigures({ program, project, style }: ListOptions): Promise<Item[]> {
  const home = project();
  const { settings } = (await load(home, program)).value;
  const name = style ?? settings.style;
  const languages = (await findStyles([program, home])).find((one) => one.name === name)?.languages ?? [];
  const language = settings.languages.find((one) => languages.includes(one)) ?? languages[0] ?? 'en';
  const definition = checkStyle((await readStyle(name, language, home, program)).definition);
  return Object.entries(collectFigures(definition)).map(([id, text]) => ({ name: id, text }));
}

/** The figures of a style by the names that a text asks for: its own, those of its sections, and those of others. */
function collectFigures({ figures = {}, sets = {}, sections, published = [] }: Style): Record<string, string> {
  const own = Object.entries(figures).map(([id, spec]) => [id, describe(spec)]);
  const made = sections.flatMap((section) =>
    [section.figures ?? []]
      .flat()
      .flatMap((set) =>
        Object.entries(sets[set] ?? {}).map(([id, spec]) => [
          `${section.id}-${id}`,
          `${describe(spec)}, in section ${section.id}`,
        ]),
      ),
  );
  return Object.fromEntries([...own, ...made, ...published.map((id) => [id, 'counts that others published'])]);
}

/** A query in words: 'incidents by month and main-category, where perpetrator is authorities'. */
function describe({ unit, by = [], level, where = {}, of, over, sum, compare }: FigureSpec): string {
  const filters = Object.entries(where).map(([name, codes]) => `${name} is ${[codes].flat().join(' or ')}`);
  return [
    `${sum ? `${sum} ` : ''}${unit}${by.length > 0 ? ` by ${by.join(' and ')}` : ''}${level ? ` at level ${level}` : ''}`,
    ...(filters.length > 0 ? [`where ${filters.join(' and ')}`] : []),
    ...(of ? [`as a share of ${of}`] : []),
    ...(over ? [`over all complete ${over}`] : []),
    ...(compare ? ['with the change on the period before'] : []),
  ].join(', ');
}
