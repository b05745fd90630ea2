import { CliError } from '../diagnostic.ts';
import type { Figure, Report } from '../report.ts';
import type { Style } from '../types/style.ts';
import type { Counting } from './count.ts';
import { countFigures, listSpecs, type Sources, type Spec } from './figures.ts';

/** Another style of the project, by which the same records are counted. */
export interface OtherStyle {
  readonly name: string;
  /** What its reports call themselves. */
  readonly title: string;
  readonly definition: Style;
}

/** A figure of another style that has the rows of one of ours, and counts another unit or other records. */
export interface Twin {
  readonly figure: string;
  readonly other: string;
  readonly title: string;
  readonly spec: Spec;
}

/** Finds, for each of our figures, those of other styles with the same rows in another unit or scope: the first a style and unit. */
export function findTwins(
  own: readonly (readonly [string, Spec])[],
  style: Style,
  others: readonly OtherStyle[],
): Twin[] {
  const shelves = others.map((other) => ({ other, byRows: shelve(listSpecs(other.definition).filter(isPlain)) }));
  return own.filter(isPlain).flatMap(([figure, spec]) => {
    const rows = nameRows(spec);
    return shelves.flatMap(({ other: { name, title, definition }, byRows }) => {
      const scope = definition.scope ?? {};
      const found = (byRows.get(rows) ?? []).filter(
        ([, one]) => nameBase(one, scope) !== nameBase(spec, style.scope ?? {}),
      );
      const first = new Map(found.reverse().map(([id, one]) => [one.unit, { id, one }]));
      return [...first.values()].map(({ id, one: { of: _, compare: __, ...one } }) => ({
        figure,
        other: `in-${name}-${id}`,
        title,
        spec: { ...one, scope },
      }));
    });
  });
}

/** Figures by the rows that they have. */
function shelve(specs: readonly (readonly [string, Spec])[]): Map<string, (readonly [string, Spec])[]> {
  const byRows = new Map<string, (readonly [string, Spec])[]>();
  for (const one of specs) {
    const rows = nameRows(one[1]);
    byRows.set(rows, [...(byRows.get(rows) ?? []), one]);
  }
  return byRows;
}

/** Counts the twins; gives those that print other numbers than our own figures do. A style that cannot be counted says so in its own report. */
export function countTwins(
  twins: readonly Twin[],
  ours: Readonly<Record<string, Figure>>,
  sources: Sources,
  counting: Counting,
): Pick<Report, 'figures' | 'differing'> {
  const specs = new Map(twins.map(({ other, spec }): [string, Spec] => [other, spec]));
  const figures = attempt(() => countFigures([...specs], sources, counting).figures) ?? {};
  const differing = twins.flatMap(({ figure, other, title }) => {
    const [own, theirs] = [ours[figure], figures[other]];
    return own && theirs && printsOther(own, theirs) ? { figure, other, title } : [];
  });
  const shown = new Set(differing.map(({ other }) => other));
  const named = twins.flatMap(({ other, title }) => {
    const figure = shown.has(other) ? figures[other] : undefined;
    return figure ? [[other, { ...figure, label: `${figure.label} (${title})` }]] : [];
  });
  return { figures: Object.fromEntries(named), differing };
}

function attempt(act: () => Report['figures']): Report['figures'] | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}

function printsOther(ours: Figure, theirs: Figure): boolean {
  const rows = ({ cells = [] }: Figure) => JSON.stringify(cells.map(({ key, value }) => [key, value]));
  return ours.value !== theirs.value || rows(ours) !== rows(theirs);
}

function isPlain([, { unit, over }]: readonly [string, Spec]): boolean {
  return unit !== 'money' && over === undefined;
}

function nameRows({ by, level, where = {} }: Spec): string {
  return JSON.stringify([by ?? [], level ?? 0, Object.entries(where).sort()]);
}

function nameBase({ unit }: Spec, scope: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([unit, Object.entries(scope).sort()]);
}
