import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readEdtf } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import { load } from '../load.ts';
import type { Project } from '../project.ts';
import type { Voice } from '../voice.ts';
import type { Answer } from './new/answers.ts';
import { askAll, type Terminal } from './new/ask.ts';
import { nextId } from './new/next-id.ts';
import { type Answers, QUESTIONS, type Question } from './new/questions.ts';
import { writeSkeleton } from './new/skeleton.ts';

/** Where a new file goes, and whether it is written or only shown. */
export interface NewOptions {
  readonly project: string;
  readonly program: string;
  readonly dryRun?: boolean;
}

/** Writes a new record with the next free id, of what is given by flags and what is asked on a terminal; gives the exit code. */
export async function newIncident(
  given: Answers,
  { project: home, program, dryRun }: NewOptions,
  voice: Voice,
  terminal?: Terminal,
): Promise<number> {
  const project = (await load(home, program)).value;
  const flags = readFlags(given, project);
  const open = QUESTIONS.some(({ name, needed }) => needed && !flags[name]);
  const answers = terminal && open ? await askAll(flags, project, terminal) : fillUsual(flags);
  if (!answers) {
    voice.message('\nStopped; nothing was written.');
    return 130;
  }
  const year = readEdtf(answers.date ?? '').start.year;
  const id = nextId(await listIds(project, home), year);
  const text = writeSkeleton(id, project.settings.languages[0] ?? 'en', answers);
  const path = join(home, 'data/incidents', String(year), `${id}.yaml`);
  if (dryRun) {
    voice.note(`${path} would be:`);
    voice.data(text.trimEnd());
    return 0;
  }
  await writeNew(path, text);
  voice.data(path);
  return review(id, home, program, voice);
}

/** Writes empty tables for a year's records in a spreadsheet; gives the exit code. */
export async function newTables(
  year: string,
  headers: Readonly<Record<string, readonly string[]>>,
  { project, dryRun }: NewOptions,
  voice: Voice,
): Promise<number> {
  if (!/^(19|20)\d\d$/.test(year)) throw new CliError(`Unexpected year \`${year}\`, expected one as 2024.`);
  const folder = join(project, 'data/incidents', year);
  const paths = Object.keys(headers).map((file) => join(folder, file));
  const there = paths.find((path) => existsSync(path));
  if (there) throw new CliError(`${there} is there already; nothing was written.`);
  for (const [file, header] of Object.entries(headers)) {
    // Excel takes a CSV file without this mark for one in the code page of the machine.
    if (!dryRun) await writeNew(join(folder, file), `\ufeff${header.join(',')}\r\n`);
  }
  for (const path of paths) voice.data(path);
  return 0;
}

/** The answers that flags give, as a record holds them; stops with every one that does not fit. */
function readFlags(given: Answers, project: Project): Answers {
  const read = QUESTIONS.filter(({ name }) => given[name] !== undefined).map((question) => ({
    name: question.name,
    answer: readFlag(question, given[question.name] ?? '', project),
  }));
  const faults = read.flatMap(({ name, answer }) => ('fault' in answer ? [`--${name}: ${answer.fault}`] : []));
  if (faults.length > 0) throw new CliError(faults.join('\n'));
  return Object.fromEntries(read.map(({ name, answer }) => [name, 'value' in answer ? answer.value : '']));
}

/** An empty flag says that there is none, and is not asked again. */
function readFlag({ read }: Question, text: string, project: Project): Answer {
  return text.trim() === '' ? { value: '' } : read(text.trim(), project);
}

/** Without a terminal nobody can be asked: what is usual stands in, and what is needed stops. */
function fillUsual(answers: Answers): Answers {
  const missing = QUESTIONS.filter(({ name, needed }) => needed && !answers[name]);
  if (missing.length > 0)
    throw new CliError(
      `Still needed: ${missing.map(({ name, takes }) => `--${name} ${takes}`).join(', ')}.\nOn a terminal, \`report new incident\` asks for them.`,
    );
  return Object.fromEntries(QUESTIONS.map(({ name, usual = '' }) => [name, answers[name] || usual]));
}

/** Every id ever seen: of records, also faulty ones, of those that others follow, and of files that nobody could read. */
async function listIds({ records, leftOut }: Project, home: string): Promise<string[]> {
  const files = await readdir(join(home, 'data/incidents'), { recursive: true }).catch(() => []);
  return [
    ...records.flatMap(({ incident }) => [incident.id, incident.follows ?? []].flat()),
    ...leftOut.flatMap(({ id }) => id ?? []),
    ...files.flatMap((file) => (/\.ya?ml$/.test(file) ? [basename(file).replace(/\.ya?ml$/, '')] : [])),
  ];
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new CliError(`${path} is there already.`);
    await rm(path, { force: true });
    throw new CliError(`${path} could not be written: ${error.message}.`);
  });
}

/** Reads the project again with the new record in it: what its rules find is said at once. */
async function review(id: string, home: string, program: string, voice: Voice): Promise<number> {
  const found = (await load(home, program)).diagnostics.filter(({ record }) => record === id);
  for (const { place, severity, message, hint } of found)
    voice.message(`${place.file}:${place.line}:${place.column}: ${severity}: ${message}${hint ? ` ${hint}` : ''}`);
  if (found.length === 0)
    voice.note('The record is sound. Add what else the source tells; `report validate` checks it.');
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}
