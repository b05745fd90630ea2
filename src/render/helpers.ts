import Handlebars from 'handlebars';
import type { CaseTarget, Cell, Figure, PublishedLine, Report, Section, SurveyLine } from '../report.ts';
import { renderBeside } from './beside.ts';
import { renderDrawing } from './drawing.ts';
import { renderFigures } from './figures.ts';
import type { Pens } from './pens.ts';
import { type Context, findFigure, type Phrase } from './picks.ts';
import { renderSurvey } from './survey.ts';
import { renderTable } from './table.ts';

const { SafeString, escapeExpression } = Handlebars;

/** Every helper that a template or a sentence may use; `text` gives an author's text by name. Templates never count. */
export function listHelpers(
  pens: Pens,
  phrases: Readonly<Record<string, Phrase>>,
  text: (name: string) => string,
): { [name: string]: Handlebars.HelperDelegate } {
  const { report, word, has, number, percent, open } = pens;
  const told = new Set(report.sections.flatMap(({ cases }) => cases));
  const find = (context: Context, name: string) => findFigure(report, context, name);
  return {
    t(this: Context, key: string, { hash }: Handlebars.HelperOptions) {
      return new SafeString(word(key, { ...this, ...hash }));
    },
    worded: has,
    ...wrapPhrases(phrases),
    changes(this: Context, name: string) {
      return find(this, name).change !== undefined;
    },
    value(this: Context, name: string) {
      return find(this, name).value;
    },
    series: (name: string) => (report.figures[name]?.cells?.length ?? 0) > 1,
    counted: (name: string) => report.figures[name] !== undefined,
    chart(this: Context, id: string) {
      return new SafeString(renderDrawing(id, this, pens));
    },
    table(this: Context, id: string) {
      const figure = find(this, id);
      return figure.value === 0
        ? ''
        : new SafeString(
            renderTable(figure, has(`table.${id}`) ? word(`table.${id}`, this) : escapeExpression(figure.label), pens),
          );
    },
    narrative: (name: string) => new SafeString(text(name)),
    survey: (line: SurveyLine) => new SafeString(renderSurvey(line, pens, text)),
    beside(this: Context & { readonly section?: Section }, id: string) {
      const { beside } = this.section ?? {};
      return beside ? new SafeString(renderBeside(beside, word(`table.${id}`, this), pens)) : '';
    },
    earlier: (id: string) => report.earlier[id],
    case: (id: string) => report.cases[id],
    cases: () => report.order.map((id) => report.cases[id]),
    'whole-published': () => report.published.filter(({ whole }) => whole).length,
    'parts-published': () => report.published.filter(({ whole }) => !whole).length,
    roll: (ids: readonly string[]) => listNamed(report, ids),
    published: () => listBeside(report),
    record: (id: string, shown: string) => new SafeString(pens.record(id, shown)),
    prefix: () => pens.prefix,
    figures: () => new SafeString(renderFigures(pens)),
    told: (id: string) => told.has(id),
    elsewhere: (ids: readonly string[]) => ids.filter((id) => told.has(id)),
    digits: (digits: string) => digits.replace(/\d{4,}/g, (found) => number(Number(found))),
    soft: (text: string) => new SafeString(softenText(text)),
    number: (value: number) => number(value),
    stop: (text: string) => (/[.?!…]$/.test(text) ? '' : '.'),
    eq: (a: unknown, b: unknown) => a === b,
    gt: (a: number, b: number) => a > b,
    any: (...values: unknown[]) =>
      values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
    list: (...values: unknown[]) => values.slice(0, -1),
    join2: (left: string, right: string) => left + right,
    'percent-of'(this: Context, name: string) {
      const figure = find(this, name);
      return new SafeString(open(figure, undefined, percent(figure.percent ?? 0, figure.value)));
    },
    join: (values: readonly string[], separator: string) => values.join(separator),
    complete: () => report.coverage.every(({ kind }) => kind === 'complete'),
  };
}

/** Phrases as Handlebars calls them. */
function wrapPhrases(phrases: Readonly<Record<string, Phrase>>): { [name: string]: Handlebars.HelperDelegate } {
  return Object.fromEntries(
    Object.entries(phrases).map(([helper, phrase]) => [
      helper,
      function (this: Context, ...given: unknown[]) {
        const { hash } = given.at(-1) as Handlebars.HelperOptions;
        return new SafeString(phrase(this, typeof given[0] === 'string' ? given[0] : undefined, hash));
      },
    ]),
  );
}

/** What others counted for the whole period, in the series that the style names, with who published it. */
function listBeside({
  figures,
  published,
  series,
  sources,
}: Report): { figure: Figure; cell: Cell; line: PublishedLine; publisher: string }[] {
  return Object.values(figures).flatMap((figure) =>
    (series.includes(figure.id) ? (figure.cells ?? []) : []).flatMap((cell) => {
      const line = published.find(({ id, whole }) => whole && id === cell.records[0]);
      return line
        ? { figure, cell, line, publisher: sources.find(({ number }) => number === line.source)?.publisher ?? '' }
        : [];
    }),
  );
}

/** Who is named in cases, each once a place; nobody where there are so few cases that a reader sees it. */
function listNamed({ cases }: Report, ids: readonly string[]): (CaseTarget & { readonly place: string })[] {
  const named = ids.flatMap((id) => {
    const told = cases[id];
    return (told?.targets ?? [])
      .filter(({ kind }) => kind !== 'unnamed')
      .map((target) => ({ ...target, place: told?.place ?? '' }));
  });
  const once = new Map(named.map((target) => [[target.name, target.works_for, target.place].join('|'), target]));
  return ids.length < 4 ? [] : [...once.values()];
}

/** Places to break in words so long that a browser would look for one for minutes. */
function softenText(text: string): string {
  return escapeExpression(text).replace(/[^\s<>&;]{120,}/g, (word) => word.replace(/.{60}/gu, '$&<wbr>'));
}
