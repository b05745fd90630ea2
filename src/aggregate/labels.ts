import { formatMonth } from '../language.ts';
import type { Project } from '../project.ts';
import type { Case, Choice, Figure, Report } from '../report.ts';
import type { Counting, Label } from './count.ts';
import { findCodes, UNKNOWN } from './dimension.ts';
import type { Period } from './period.ts';
import { APART, isApart } from './scheme.ts';
import type { StyleQueries } from './style.ts';
import { findLabel, findText } from './taxonomy.ts';

/** The codes that each dimension of a figure can have. */
export function listCodes(
  project: Project,
  figures: readonly Figure[],
  months: readonly string[],
): { [dimension: string]: string[] } {
  const dimensions = new Set(figures.flatMap(({ query }) => ('by' in query ? query.by : [])));
  const list = (name: string) => {
    const codes = findCodes(name, project.taxonomies);
    return [...(codes?.entries.keys() ?? []), ...(codes?.scheme ? APART : [UNKNOWN])];
  };
  return Object.fromEntries(
    [...dimensions].map((name) => [name, name === 'month' ? [...months, UNKNOWN] : list(name)]),
  );
}

/** The labels of codes, of whatever taxonomy has them first. */
export function listLabels(
  codes: readonly string[],
  { taxonomies }: Project,
  language: string,
  { to }: Period,
): { [code: string]: string } {
  const found = codes.flatMap((code) => {
    const taxonomy = [...taxonomies.values()].find(({ entries }) => entries.has(code));
    return taxonomy ? [[code, findLabel(taxonomy, code, language, to)]] : [];
  });
  return Object.fromEntries(found);
}

/** What names the values of a dimension in the report's language; with an empty code the dimension itself. */
export function labeller(project: Project, style: StyleQueries, period: Period, language: string): Label {
  return (dimension, code, rest) => {
    const taxonomy = findCodes(dimension, project.taxonomies);
    if (taxonomy?.scheme && isApart(code)) return style.words.get(code) ?? code;
    if (code === '')
      return findText(taxonomy?.labels, language) ?? style.words.get(`dimension.${dimension}`) ?? dimension;
    if (code === UNKNOWN && !taxonomy?.entries.has(code))
      return style.words.get(`unknown.${dimension}`) ?? style.words.get('unknown') ?? code;
    if (dimension === 'month')
      return formatMonth(
        code,
        language,
        period.from.slice(0, 4) === period.to.slice(0, 4) ? 'abbreviated' : 'with-year',
      );
    return findLabel(taxonomy, code, language, period.to) + (rest ? (style.words.get('not-specified') ?? '') : '');
  };
}

/** The values by which the annex of incidents can be filtered: those that a case has. */
export function listFilters(project: Project, cases: readonly Case[], { months, label }: Counting): Report['filters'] {
  const used = (field: 'category' | 'perpetrator'): Choice[] =>
    [...(project.taxonomies.get(field)?.entries.keys() ?? [])]
      .filter((code) => cases.some(({ codes }) => codes[field].includes(code)))
      .map((code) => ({ code, label: label(field, code) }));
  const month = [...months, UNKNOWN].filter((code) => cases.some((told) => told.month === code));
  return {
    category: used('category'),
    perpetrator: used('perpetrator'),
    month: month.map((code) => ({ code, label: label('month', code) })),
  };
}
