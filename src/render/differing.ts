import Handlebars from 'handlebars';
import type { Figure } from '../report.ts';
import type { Pens } from './pens.ts';

/** Says of a figure, for each other style that prints other numbers in the same rows, in which unit and how many there. */
export function tellDiffering(figure: Figure, { report, word, number, open }: Pens): string[] {
  return report.differing.flatMap(({ figure: id, other, title }) => {
    const twin = report.figures[other];
    if (id !== figure.id || !twin) return [];
    const value = new Handlebars.SafeString(open(twin, undefined, number(twin.value)));
    const unit = new Handlebars.SafeString(word(`unit.${twin.unit}.other`, {}));
    const scope = 'scope' in twin.query && twin.query.scope !== undefined ? 'scoped' : 'all';
    return word(`differing.${scope}`, { title, unit, value });
  });
}
