import Handlebars from 'handlebars';
import type { SurveyLine } from '../report.ts';
import type { Pens } from './pens.ts';

const { escapeExpression } = Handlebars;
const ANSWERS = ['yes', 'no', 'unknown'];

/** The answers to a survey as a table: a question a row, and beside the numbers what was said besides, a text by name. */
export function renderSurvey(
  { figure: id, title, sources, asked, questions }: SurveyLine,
  pens: Pens,
  write: (name: string) => string,
): string {
  const { report, word, number, open } = pens;
  const figure = report.figures[id];
  if (!figure) return '';
  const noted = questions.some(({ note }) => note !== undefined);
  const head = [word('survey.question', {}), ...ANSWERS.map((answer) => word(`survey.${answer}`, {}))];
  const cell = (question: string, answer: string) => {
    const found = figure.cells?.find(({ key }) => key.join('/') === `${question}/${answer}`);
    return `<td>${found ? open(figure, found, number(found.value)) : '–'}</td>`;
  };
  const rows = questions.map(
    ({ id: question, text, note }) =>
      `<tr><th scope="row">${escapeExpression(text)}</th>${ANSWERS.map((answer) => cell(question, answer)).join('')}${noted ? `<td class="text">${note === undefined ? '' : write(note)}</td>` : ''}</tr>`,
  );
  const unit = asked
    ? `${escapeExpression(figure.unit)} (n = ${open(figure, undefined, number(figure.value))})`
    : escapeExpression(figure.unit);
  const cited = sources.map(
    (source) =>
      `<a class="source" href="#src-${source.number}">[${source.number}${source.at ? `, ${escapeExpression(source.at)}` : ''}]</a>`,
  );
  const names = [...head, ...(noted ? [word('survey.note', {})] : [])];
  return `<div class="table"><div class="scroll" tabindex="0"><table class="wide survey"><caption>${escapeExpression(title)} <span>${unit}, ${word('published-by-others', {})} ${cited.join(' ')}</span></caption><thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div><p class="note">${word('survey.key', {})}</p></div>`;
}
