import { CliError } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { SectionSpec, Style } from '../types/style.ts';
import { explain } from './schema/explain.ts';
import { findSchemaErrors } from './schema/schemas.ts';

/** A style.yaml that fits its schema and names only figures, charts and sets that it has. Stops with every fault otherwise: there is nothing to count then. */
export function checkStyle(entry: Entry): Style {
  const faults = findSchemaErrors('style', entry.value).map((error) => explain(error, entry.value));
  const lost = faults.length > 0 ? [] : findLost(entry.value as Style);
  if (faults.length + lost.length === 0) return entry.value as Style;
  const lines = [...faults, ...lost].map(({ pointer, message }) => {
    const { file, line, column } = entry.locate(pointer);
    return `${file}:${line}:${column}: ${message}`;
  });
  throw new CliError(lines.join('\n'));
}

interface Lost {
  readonly pointer: readonly (string | number)[];
  readonly message: string;
}

/** Names that lead nowhere. */
function findLost({ figures = {}, sets = {}, charts = {}, sections, published = [] }: Style): Lost[] {
  const made = sections.flatMap((section) =>
    listSets(section).flatMap((set) => Object.keys(sets[set] ?? {}).map((name) => `${section.id}-${name}`)),
  );
  const known = [...Object.keys(figures), ...made, ...published];
  const expect = (
    names: readonly string[],
    what: string,
    name: string | undefined,
    ...pointer: (string | number)[]
  ): Lost[] =>
    name === undefined || names.includes(name)
      ? []
      : [{ pointer, message: `Unexpected \`${name}\`, expected the name of ${what}: ${names.join(', ')}.` }];
  return [
    ...Object.entries(charts).flatMap(([id, { figure }]) => expect(known, 'a figure', figure, 'charts', id, 'figure')),
    ...sections.flatMap((section, index) => [
      ...listSets(section).flatMap((name) => expect(Object.keys(sets), 'a set', name, 'sections', index, 'figures')),
      ...(section.charts ?? []).flatMap((name, n) =>
        expect(Object.keys(charts), 'a chart', name, 'sections', index, 'charts', n),
      ),
      ...(section.tables ?? []).flatMap((name, n) => expect(known, 'a figure', name, 'sections', index, 'tables', n)),
      ...expect(
        sections.map(({ id }) => id).filter((id) => id !== section.id),
        'a section',
        section.under,
        'sections',
        index,
        'under',
      ),
      ...expect(
        [...known, ...listSets(section).flatMap((set) => Object.keys(sets[set] ?? {}))],
        'a figure',
        section.beside?.figure,
        ...['sections', index, 'beside', 'figure'],
      ),
    ]),
  ];
}

function listSets({ figures = [] }: SectionSpec): string[] {
  return [figures].flat();
}
