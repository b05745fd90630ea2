import type { Place } from '../diagnostic.ts';
import type { Narrative, Pointer } from '../entry.ts';
import type { Project } from '../project.ts';
import type { Cell, Figure, IndicatorLine, Mention, SurveyLine } from '../report.ts';
import type { Answer, Assessment, Citation, Survey } from '../types/assessment.ts';
import type { Telling } from './cases.ts';
import { findLabel, findText, listPath } from './taxonomy.ts';

/** Answers that a survey can have, in the order of its columns. */
const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Parts of a framework by code, with what the assessor answered, as a section prints them; none where nobody assessed. */
export function tellIndicators(
  part: string,
  assessment: Assessment | undefined,
  telling: Telling,
  day: string,
): IndicatorLine[] {
  const codes = telling.project.taxonomies.get(assessment?.framework ?? '');
  if (!assessment || !codes) return [];
  const below = [...codes.entries.keys()].filter((code) => listPath(codes, code, day).includes(part));
  const upper = new Set(below.flatMap((code) => listPath(codes, code, day).slice(0, -1)));
  return below.map((code) => {
    const found = assessment.indicators.find((one) => one.code === code);
    const findings = (assessment.findings ?? []).flatMap(({ part: of, sources }, index) =>
      of === code ? { text: nameFindings(index), sources: listMentions(sources, telling) } : [],
    );
    return {
      code,
      number: numberOf(code),
      label: findLabel(codes, code, telling.language, day),
      depth: listPath(codes, code, day).length - listPath(codes, part, day).length,
      leaf: !upper.has(code),
      ...(found && { answer: found.answer }),
      ...(findText(found?.evidence, telling.language) && { text: nameEvidence(code) }),
      sources: listMentions(found?.sources, telling),
      findings,
      surveys: (assessment.surveys ?? [])
        .filter((survey) => survey.part === code)
        .map((survey) => tellSurvey(survey, telling)),
    };
  });
}

/** The numbers of surveys, by figure; an answer is a number of its own, or the number of a claim that somebody published. */
export function countSurveys(
  { surveys = [] }: Assessment,
  published: Project['published'],
  { language, words }: { readonly language: string; readonly words: ReadonlyMap<string, string> },
): { [id: string]: Figure } {
  return Object.fromEntries(
    surveys.map((survey) => {
      const id = nameSurvey(survey.id);
      const asked = readAnswer(survey.respondents, survey, published);
      const cells = survey.questions.flatMap((question) =>
        ANSWERS.flatMap((answer): Cell[] => {
          const found = readAnswer(question[answer], survey, published);
          if (!found) return [];
          const labels = [findText(question.text, language) ?? question.id, words.get(`survey.${answer}`) ?? answer];
          return [{ key: [question.id, answer], labels, ...found }];
        }),
      );
      const figure: Figure = {
        id,
        label: findText(survey.title, language) ?? survey.id,
        unit: words.get('survey.respondents') ?? 'respondents',
        basis: 'published',
        query: { series: id },
        base: null,
        value: asked?.value ?? 0,
        records: asked?.records ?? [],
        cells,
      };
      return [id, figure];
    }),
  );
}

/** Evidence, findings and notes as texts of the style, so that they are written and audited as those of any author. */
export function listEvidence(
  { indicators, findings = [], surveys = [] }: Assessment,
  wanted: { readonly period: string; readonly style: string; readonly language: string },
  placeOf: (pointer: Pointer) => Place | undefined,
): Narrative[] {
  const { period, style, language } = wanted;
  const write = (name: string, texts: { readonly [language: string]: string } | undefined, pointer: Pointer) => {
    const spoken = texts?.[language] === undefined ? (Object.keys(texts ?? {})[0] ?? language) : language;
    const text = findText(texts, language);
    const within = placeOf([...pointer, spoken]);
    return text === undefined || !within ? [] : [{ period, style, name, file: `${within.file}#${name}`, text, within }];
  };
  return [
    ...indicators.flatMap(({ code, evidence }, index) =>
      write(nameEvidence(code), evidence, ['indicators', index, 'evidence']),
    ),
    ...findings.flatMap(({ text }, index) => write(nameFindings(index), text, ['findings', index, 'text'])),
    ...surveys.flatMap(({ id, questions }, survey) =>
      questions.flatMap((question, index) =>
        write(nameNote(id, question.id), question.note, ['surveys', survey, 'questions', index, 'note']),
      ),
    ),
  ];
}

function tellSurvey(survey: Survey, telling: Telling): SurveyLine {
  const text = (texts: Parameters<typeof findText>[0]) => findText(texts, telling.language);
  return {
    figure: nameSurvey(survey.id),
    title: text(survey.title) ?? survey.id,
    sources: listMentions(survey.source && [survey.source], telling),
    asked: survey.respondents !== undefined,
    questions: survey.questions.map(({ id, text: question, note }) => ({
      id,
      text: text(question) ?? id,
      ...(text(note) && { note: nameNote(survey.id, id) }),
    })),
  };
}

function readAnswer(
  answer: Answer | undefined,
  { id }: Survey,
  published: Project['published'],
): Pick<Cell, 'value' | 'records'> | undefined {
  if (typeof answer === 'number') return { value: answer, records: [nameSurvey(id)] };
  const claim = published.find((one) => one.id === answer);
  return claim && { value: claim.value, records: [claim.id] };
}

function listMentions(cited: readonly Citation[] | undefined, { numbers }: Telling): Mention[] {
  return (cited ?? []).flatMap(({ id, at = '' }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [{ number, at: at === 'whole' ? '' : at }];
  });
}

/** Every document that an assessment names. */
export function listAssessed({ indicators, findings = [], surveys = [] }: Assessment): string[] {
  const cited = [...indicators, ...findings].flatMap(({ sources = [] }) => sources);
  return [...cited, ...surveys.flatMap(({ source }) => source ?? [])].map(({ id }) => id);
}

/** Codes without an answer, of those that have nothing below them. */
export function listUnanswered(lines: readonly IndicatorLine[]): string[] {
  return [...new Set(lines.filter(({ leaf, answer }) => leaf && answer === undefined).map(({ number }) => number))];
}

/** 'B.3.viii' of 'b-3-viii'. */
function numberOf(code: string): string {
  const [first = '', ...rest] = code.split('-');
  return [first.toUpperCase(), ...rest].join('.');
}

function nameSurvey(id: string): string {
  return `survey-${id}`;
}

function nameNote(survey: string, question: string): string {
  return `note-${survey}-${question}`;
}

function nameEvidence(code: string): string {
  return `indicator-${code}`;
}

function nameFindings(index: number): string {
  return `findings-${index + 1}`;
}
