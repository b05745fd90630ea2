import { suggest } from '../../check/names/suggest.ts';
import type { Project } from '../../project.ts';
import {
  type Answer,
  type Known,
  knowCodes,
  knowIds,
  type Registry,
  readAt,
  readDate,
  readName,
  readNames,
  readText,
} from './answers.ts';

/** The answers of a person, by the name of the flag that gives the same: {date: '2024-05-06', category: 'attack,threat'}. */
export type Answers = Readonly<Record<string, string>>;

/** One thing that a new record asks for: as a question on a terminal, as a flag otherwise. */
export interface Question {
  readonly name: string;
  /** What the flag takes, as help shows it. */
  readonly takes: string;
  readonly text: string;
  /** True where a record without it is none. */
  readonly needed?: boolean;
  readonly usual?: string;
  /** False where the other answers leave nothing to ask. */
  readonly when?: (answers: Answers) => boolean;
  readonly read: (text: string, project: Project) => Answer;
  /** What there is to choose from, for the Tab key and for `?`. */
  readonly known?: (project: Project) => Known;
  /** True where an id may be used first and registered after. */
  readonly open?: boolean;
}

/** All questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'date',
    takes: 'DATE',
    text: 'When? As exact as the source: 2024-03-14, 2024-03, 2024',
    needed: true,
    read: readDate,
  },
  { ...askCode('place', 'Where? The smallest place that the source names'), needed: true },
  { ...askCodes('freedom', 'CODES', 'Which freedom does it touch? The main one first'), usual: 'expression' },
  { ...askCodes('category', 'CODES', 'What was done? The main category first'), needed: true },
  { ...askCodes('perpetrator', 'CODES', 'Who did it? The main one first'), needed: true },
  askIds('person', 'people', 'IDS', 'To whom? Persons of data/people.yaml'),
  askIds('outlet', 'outlets', 'IDS', 'Outlets that were the target, of data/outlets.yaml'),
  { name: 'unnamed', takes: 'TEXT', text: 'Somebody unnamed, as the source says: a camera operator', read: readText },
  {
    ...askCode('group', 'What are they? journalist, blogger, activist'),
    when: ({ person, unnamed }) => Boolean(person || unnamed),
  },
  askWord('on-duty', ['yes', 'no', 'unknown'], 'Were they at journalistic work?', 'unknown'),
  {
    ...askWord('verified', ['yes', 'no'], 'Does a source tell it as a fact? no: a claim that nobody has confirmed'),
    needed: true,
  },
  {
    name: 'summary',
    takes: 'TEXT',
    text: 'What happened, in your own words, two to four lines',
    needed: true,
    read: readText,
  },
  { ...askIds('source', 'sources', 'ID', 'Where is it told? A source of data/sources.yaml'), needed: true },
  {
    name: 'at',
    takes: 'PLACE',
    text: 'Place in the source: page 3, lines 12-14, paragraph 7',
    usual: 'whole',
    read: readAt,
  },
  askWord('visibility', ['public', 'internal'], 'Who may see it?', 'public'),
];

function askCodes(name: string, takes: string, text: string): Question {
  const known = (project: Project) => knowCodes(project, name);
  return { name, takes, text, known, read: (answer, project) => readNames(answer, known(project)) };
}

function askCode(name: string, text: string): Question {
  return { ...askCodes(name, 'CODE', text), read: (answer, project) => readName(answer, knowCodes(project, name)) };
}

function askIds(name: string, registry: Registry, takes: string, text: string): Question {
  const known = (project: Project) => knowIds(project, registry);
  const read = takes === 'ID' ? readName : readNames;
  return { name, takes, text, open: true, known, read: (answer, project) => read(answer, known(project)) };
}

function askWord(name: string, words: readonly string[], text: string, usual?: string): Question {
  const names = words.map((id) => ({ id, names: [] }));
  const known = { what: `one of ${words.join(', ')}`, names, suggest: (typed: string) => suggest(typed, words) };
  return {
    name,
    takes: words.join('|'),
    text,
    ...(usual && { usual }),
    known: () => known,
    read: (answer) => readName(answer, known),
  };
}
