import { closest } from '../closest.ts';
import { nameShare } from '../expression.ts';
import type { Cell, Figure, Report } from '../report.ts';

/** The context of a template or text: a section gives its figures their prefix. */
export interface Context {
  readonly section?: { readonly id: string } | undefined;
}

/** A piece of a sentence that a figure makes: takes the name of the figure and the options after it, gives HTML; throws where the figure cannot say it. */
export type Phrase = (
  context: Context,
  name: string | undefined,
  options: { readonly [option: string]: string },
) => string;

/** The figure of that name: of the section first, then of the whole report. */
export function findFigure({ figures, refused }: Report, { section }: Context, name: string): Figure {
  const ids = [...(section ? [`${section.id}-${name}`] : []), name];
  const id = ids.find((one) => Object.hasOwn(figures, one));
  const figure = figures[id ?? ''];
  if (figure) return figure;
  const refusal = refused.find((one) => ids.includes(one.figure));
  if (refusal) throw new Error(tellRefusal(refusal));
  const own = Object.keys(figures).flatMap((known) =>
    section && known.startsWith(`${section.id}-`) ? known.slice(section.id.length + 1) : [],
  );
  throw new Error(`no figure \`${name}\`${suggest(name, [...own, ...Object.keys(figures)])}`);
}

/** The row of that key; zero where the codes are known and nothing was counted. Of a published series without a key, the period of the report. */
export function pickCell(report: Report, figure: Figure, key: string | undefined): Cell | undefined {
  if (figure.basis === 'published') return pickPeriod(report, figure, key);
  if (key === undefined) return undefined;
  const cell = figure.cells?.find((one) => one.key.join('/') === key);
  if (cell) return cell;
  const by = 'by' in figure.query ? figure.query.by : [];
  const parts = key.split('/');
  if (by.length === 0) throw new Error(`figure \`${figure.id}\` is one number and has no rows`);
  if (parts.length === by.length && parts.every((part, index) => report.codes[by[index] ?? '']?.includes(part)))
    return { key: parts, labels: parts, value: 0, records: [] };
  throw new Error(
    `figure \`${figure.id}\` has no row \`${key}\`${suggest(key, [...(report.codes[by[0] ?? ''] ?? [])])}`,
  );
}

function pickPeriod(report: Report, { id, cells = [] }: Figure, key: string | undefined): Cell | undefined {
  const wanted = key ?? (cells.length === 1 ? cells[0]?.key[0] : report.period.id);
  const cell = cells.find((one) => one.key[0] === wanted);
  if (cell) return cell;
  const periods = cells.map((one) => one.key[0]).join(', ');
  throw new Error(
    `\`${id}\` has no count for ${wanted}, only for ${periods}; name one of them, such as key="${cells[0]?.key[0]}"`,
  );
}

/** A part and its whole, with the percent as the ledger rounds it. */
export interface Share {
  readonly figure: Figure;
  readonly cell?: Cell | undefined;
  readonly part: number;
  readonly whole: number;
  readonly rounded: number;
}

/** A figure as a part of the one that `of` names, or of its own base; a row as a part of its figure. */
export function pickShare(report: Report, figure: Figure, [context, , { of, key }]: Parameters<Phrase>): Share {
  const within = context.section && figure.id.startsWith(`${context.section.id}-`) ? context : {};
  const base = of === undefined ? undefined : findFigure(report, within, of);
  if (base && base.unit !== figure.unit)
    throw new Error(
      `figure \`${figure.id}\` counts ${figure.unit} and \`${base.id}\` counts ${base.unit}; a share needs one unit`,
    );
  if (key !== undefined) {
    const cell = pickCell(report, figure, key);
    if (!cell || cell.percent === undefined || (base && base.value !== figure.value))
      throw new Error(`row \`${key}\` of figure \`${figure.id}\` is no share of ${base ? `\`${base.id}\`` : 'it'}`);
    return { figure, cell, part: cell.value, whole: figure.value, rounded: cell.percent };
  }
  const shared =
    base && (figure.percent === undefined || figure.base?.figure !== base.id)
      ? (report.figures[nameShare(figure.id, base.id)] ?? figure)
      : figure;
  if (shared.percent === undefined || !shared.base || (base && shared.base.figure !== base.id))
    throw new Error(`figure \`${figure.id}\` is no share: name the figure it is a part of, such as of="total"`);
  if (shared.base.value === 0) throw new Error(`\`${shared.base.figure}\` is 0, and nothing has a share of nothing`);
  return { figure: shared, part: shared.value, whole: shared.base.value, rounded: shared.percent };
}

/** The change of a figure on an earlier period; of a published series that of the report's own period. */
export function pickChange(report: Report, figure: Figure, from: string | undefined) {
  const cell = figure.basis === 'published' ? pickPeriod(report, figure, undefined) : undefined;
  const change = (cell ?? figure).change;
  const refusal = report.refused.find((one) => one.figure === figure.id);
  if (refusal) throw new Error(tellRefusal(refusal));
  if (!change) throw new Error(`figure \`${figure.id}\` has nothing before it to compare with`);
  if (from !== undefined && from !== 'previous' && from !== change.period)
    throw new Error(`figure \`${figure.id}\` is compared with ${change.period}, not with ${from}`);
  return { figure, cell, change };
}

/** Why a figure is refused, and what could serve instead. */
export function tellRefusal(
  { figure, reason, years, instead }: Report['refused'][number],
  what = 'change or trend',
): string {
  if (reason === 'single') return `figure \`${figure}\` has no second complete year to compare with`;
  const other = instead[0];
  return `the records of ${years.join(', ')} are only \`narrated\` and carry no ${what}${other ? `; published series that could serve: ${instead.map((name) => `\`${name}\``).join(', ')}, as in {{change "${other}"}}` : '; no published series counts the same'}`;
}

/** The label of a code or of a figure. */
export function findLabel({ figures, labels }: Report, name: string): string {
  const label = labels[name] ?? figures[name]?.label;
  if (label !== undefined) return label;
  throw new Error(
    `no code and no figure \`${name}\`${suggest(name, [...Object.keys(labels), ...Object.keys(figures)])}`,
  );
}

function suggest(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  return near ? `; did you mean \`${near}\`?` : '';
}
