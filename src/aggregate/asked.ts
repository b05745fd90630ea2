import { closest } from '../closest.ts';
import { CliError, type Diagnosed, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Expression, findExpressions, nameFigure, nameShare, readWhere, tellFault } from '../expression.ts';
import type { Project } from '../project.ts';
import type { FigureSpec } from '../types/style.ts';
import { findTaxonomy, readFilter } from './dimension.ts';
import { listSpecs } from './figures.ts';
import type { StyleQueries } from './style.ts';

const UNITS = ['incidents', 'targets', 'people', 'charges', 'steps'] as const;

/** Phrases that name a record or a paragraph, not a figure. */
const WITHOUT_FIGURE = ['previous', 'paragraph'];

/** What was asked for so far, over what the style counts by itself. */
interface Desk {
  readonly project: Project;
  readonly specs: Map<string, FigureSpec>;
  readonly asked: Map<string, FigureSpec>;
  readonly cited: Set<string>;
  readonly named: Set<string>;
  readonly recalled: Set<string>;
}

/**
 * What the author of a report asks for beyond its style: the figures of reports/<period>/report.yaml, and what the
 * expressions of the text need – a query written in place, a share of another figure, a change, a count of others. What
 * cannot be counted is a diagnostic at its place.
 */
export function readAsked(
  style: StyleQueries,
  project: Project,
  { period, language }: { readonly period: string; readonly language: string },
): Diagnosed<StyleQueries> {
  const specs = new Map(listSpecs(style.definition));
  const desk: Desk = { project, specs, asked: new Map(), cited: new Set(), named: new Set(), recalled: new Set() };
  const own = Object.entries(project.definitions.get(period)?.figures ?? {}).flatMap(([id, spec]) =>
    attempt(placeOwn(project, period, id), `figure \`${id}\``, () => {
      if (specs.has(id)) throw new CliError(`style \`${style.name}\` has a figure of this name; choose another.`);
      add(desk, id, spec);
    }),
  );
  const texts = project.narratives.filter(
    (text) => text.style === style.name && text.period === period && (text.language ?? language) === language,
  );
  const inText = texts.flatMap(({ name, file, text }) =>
    findExpressions(file, text).flatMap(({ expression, place, written }) =>
      attempt(place, written, () => ask(expression, name, desk)),
    ),
  );
  const { asked, cited, named, recalled } = desk;
  return {
    value: { ...style, asked, cited: [...cited], named: [...named], recalled: [...recalled] },
    diagnostics: [...own, ...inText],
  };
}

/** Notes down what an expression in the text of a section needs. */
function ask(expression: Expression, section: string, desk: Desk): void {
  const { specs, cited, named, project } = desk;
  const name = nameFigure(expression);
  if (name === undefined) return;
  if (expression.helper === 'previous') desk.recalled.add(name);
  if (WITHOUT_FIGURE.includes(expression.helper)) return;
  if (expression.helper === 'label') named.add(name);
  if (expression.name === undefined) add(desk, name, readQuery(expression));
  const id = findId(name, section, specs);
  if (id === undefined) {
    if (project.published.some((claim) => claim.id === name || claim.series === name)) cited.add(name);
    return;
  }
  const within = id.startsWith(`${section}-`) ? section : '';
  for (const [need, spec] of listNeeds(id, expression, within, specs)) add(desk, need, spec);
}

/** Adds a figure, where it can be counted: names that lead nowhere are found here, not while counting. */
function add({ project, specs, asked }: Desk, id: string, spec: FigureSpec): void {
  readFilter(spec.where ?? {}, project);
  for (const name of spec.by ?? []) findTaxonomy(name, project.taxonomies);
  if (spec.of && !specs.has(spec.of))
    throw new CliError(`it is a share of \`${spec.of}\`, which no figure before it is called.`);
  specs.set(id, spec);
  asked.set(id, spec);
}

/** The figure of that name, of the section first. */
function findId(name: string, section: string, specs: ReadonlyMap<string, FigureSpec>): string | undefined {
  return [`${section}-${name}`, name].find((id) => specs.has(id));
}

/** What goes wrong with an act, as a diagnostic. */
function attempt(place: Place, written: string, act: () => void): Diagnostic[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return [tellFault(written, place, error.message)];
  }
}

function placeOwn({ placeOf }: Project, period: string, id: string): Place {
  return placeOf?.(period, ['figures', id]) ?? { file: `data/reports/${period}/report.yaml`, line: 1, column: 1 };
}

/** `{{figure unit="people" where="category: attack, gender: female"}}` as a figure. */
function readQuery({ options: { unit = 'incidents', where } }: Expression): FigureSpec {
  const known = UNITS.find((one) => one === unit);
  if (!known) {
    const near = closest(unit, UNITS);
    throw new CliError(
      `unit \`${unit}\`, expected one of ${UNITS.join(', ')}.${near ? ` Did you mean \`${near}\`?` : ''}`,
    );
  }
  const filter = where === undefined ? {} : readWhere(where);
  if (!filter) throw new CliError('expected `where` in the form "category: attack, perpetrator: police or court".');
  return { unit: known, where: filter };
}

/** What an expression needs of the ledger besides the figure it names: it as a share of another, or with its change. */
function listNeeds(
  id: string,
  { helper, options: { of, from, key } }: Expression,
  section: string,
  specs: ReadonlyMap<string, FigureSpec>,
): [string, FigureSpec][] {
  const spec = specs.get(id);
  if (!spec) return [];
  if ((helper === 'change' || helper === 'multiple') && (from ?? 'previous') === 'previous' && !spec.compare)
    return [[id, { ...spec, compare: 'previous' }]];
  const base = of && !key ? findId(of, section, specs) : undefined;
  if (!base || spec.of === base) return [];
  const unit = specs.get(base)?.unit;
  if (unit !== spec.unit)
    throw new CliError(`figure \`${id}\` counts ${spec.unit} and \`${base}\` counts ${unit}; a share needs one unit.`);
  return [[nameShare(id, base), { ...spec, of: base }]];
}
