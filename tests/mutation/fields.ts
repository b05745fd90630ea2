import type { Kind, Part, Subject } from './subject.ts';

/** What the fields mean, written down apart from the program: an operator must not learn from what it tests. */

type Table = Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>>;

const CODES: Table = {
  incident: {
    place: 'place',
    'freedom.*': 'freedom',
    'category.*': 'category',
    'perpetrator.*': 'perpetrator',
    'context.*': 'context',
    'targets.*.gender': 'gender',
    'targets.*.group': 'group',
    'legal.proceeding': 'proceeding',
    'legal.claimant': 'claimant',
    'legal.outcome': 'outcome',
    'legal.charges.*.article': 'article',
    'legal.charges.*.stage': 'stage',
    'legal.charges.*.outcome': 'outcome',
    'history.*.step': 'step',
  },
  people: { '*.gender': 'gender' },
  outlets: { '*.medium': 'medium' },
};

const REFERENCES: Table = {
  incident: {
    follows: 'records',
    'not_same_as.*': 'records',
    record: 'records',
    'targets.*.person': 'people',
    'targets.*.outlet': 'outlets',
    'targets.*.works_for': 'outlets',
    'history.*.source': 'sources',
    'sources.*.id': 'sources',
    'disagreements.*.source': 'sources',
  },
  people: { '*.not_same_as.*': 'people' },
  outlets: { '*.not_same_as.*': 'outlets' },
  published: { source: 'sources' },
};

const ENUMS: Table = {
  incident: {
    on_duty: 'yes no unknown',
    verified: 'yes no',
    arbitrary: 'yes no unknown',
    coded_from: 'text abstract',
    visibility: 'public internal',
  },
  published: { 'claims.*.qualifier': 'exact at-least about at-most' },
  project: { rounding: 'half-up half-even' },
};

const DATES: Readonly<Partial<Record<Kind, RegExp>>> = {
  incident: /^(history\.\*\.)?date$/,
  sources: /^\*\.(published|covers)$/,
  taxonomy: /\.(from|to)$/,
  published: /^claims\.\*\.period$/,
  report: /(^|\.)date$/,
};

/** Columns that a row cannot do without, by table. */
const REQUIRED: Readonly<Record<string, string>> = {
  'incidents.csv': 'id date place freedom category perpetrator on_duty verified summary.en visibility',
  'charges.csv': 'target article',
  'history.csv': 'date step',
  'sources.csv': 'id',
  'disagreements.csv': 'about source says',
};

/** The taxonomy that a part's code is of: 'place'; undefined where it is no code. */
export function taxonomyOf({ kind, path }: Subject, part: Part): string | undefined {
  if (part.shape !== 'scalar' || part.text === '') return undefined;
  if (kind === 'taxonomy' && /\.(parent|successor|parents\.\*\.code)$/.test(part.path))
    return path.replace(/^.*\/|\.yaml$/g, '');
  if (kind === 'published' && part.path.startsWith('claims.*.cell.')) return part.path.split('.').at(-1);
  return CODES[kind]?.[part.path];
}

/** The registry that a part names an entry of; undefined where it names none. */
export function registryOf({ kind }: Subject, part: Part): string | undefined {
  return part.shape === 'scalar' && part.text !== '' ? REFERENCES[kind]?.[part.path] : undefined;
}

/** The words that a part may be one of; undefined where it may be others. */
export function choicesOf({ kind }: Subject, part: Part): readonly string[] | undefined {
  if (part.text === '') return undefined;
  if (kind === 'project' && part.path.startsWith('coverage.')) return ['complete', 'narrated'];
  return ENUMS[kind]?.[part.path]?.split(' ');
}

/** True where a part is a date, or a span of two. */
export function isDate({ kind }: Subject, part: Part): boolean {
  return part.shape === 'scalar' && part.text !== '' && DATES[kind]?.test(part.path) === true;
}

/** True where a part is a sum of money: '5000000 KZT', 'fine 153150 KZT'. */
export function isMoney({ kind }: Subject, part: Part): boolean {
  return (
    kind === 'incident' && /^legal\..*(claimed|awarded|penalty\.\*)$/.test(part.path) && / [A-Z]{3}$/.test(part.text)
  );
}

/** True where a part is a number. */
export function isNumber(part: Part): boolean {
  return /^\d+(\.\d+)?$/.test(part.text) && /\.(count|value|column|row)$/.test(part.path);
}

/** True where a part is the id or code that an entry gives itself. */
export function isName({ kind }: Subject, part: Part): boolean {
  if (part.shape !== 'scalar' || part.text === '') return false;
  return kind === 'incident' ? part.path === 'id' : /^(\*\.id|entries\.\*\.code|claims\.\*\.id)$/.test(part.path);
}

/** True where a cell must hold something. */
export function isRequiredCell({ path }: Subject, part: Part): boolean {
  const columns = REQUIRED[path.replace(/^.*\//, '')]?.split(' ') ?? [];
  const column = part.path.replace(/^.*\*\./, '');
  return part.text !== '' && part.style !== 'in-cell' && (part.path === 'record' || columns.includes(column));
}
