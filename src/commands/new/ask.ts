import { createInterface } from 'node:readline/promises';
import type { Project } from '../../project.ts';
import type { Named } from './answers.ts';
import { type Answers, QUESTIONS, type Question } from './questions.ts';

/** Where a person types and reads. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks what is not answered yet, each question until its answer fits. Undefined where the person leaves with Ctrl-C or Ctrl-D. */
export async function askAll(given: Answers, project: Project, terminal: Terminal): Promise<Answers | undefined> {
  const answers: Record<string, string> = { ...given };
  let known: readonly Named[] = [];
  const lines = createInterface({ ...terminal, terminal: true, completer: (line: string) => complete(line, known) });
  const left = new AbortController();
  for (const event of ['SIGINT', 'close'] as const) lines.once(event, () => left.abort());
  const hear = (prompt: string) => lines.question(prompt, { signal: left.signal });
  const say = (text: string) => void terminal.output.write(`${text}\n`);
  try {
    say('Enter takes what stands in [brackets], ? shows what there is, Ctrl-C leaves and writes nothing.\n');
    for (const question of QUESTIONS.filter(({ name }) => given[name] === undefined)) {
      if (question.when && !question.when(answers)) continue;
      known = question.known?.(project).names ?? [];
      const answer = await askOne(question, project, hear, say);
      if (answer !== '') answers[question.name] = answer;
    }
    return answers;
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}

/** An id that is not registered is taken the second time: the person may want to add it to its file after. */
async function askOne(
  { text, usual, needed, read, known, open }: Question,
  project: Project,
  hear: (prompt: string) => Promise<string>,
  say: (text: string) => void,
): Promise<string> {
  const default_ = usual ?? (needed ? undefined : 'none');
  for (let before = ''; ; ) {
    const typed = (await hear(`${text}${default_ ? ` [${default_}]` : ''}: `)).trim() || usual || '';
    if (typed === '' && !needed) return '';
    if (typed === '?' && known) {
      say(showKnown(known(project).names));
      continue;
    }
    const answer = typed === '' ? { fault: 'Expected an answer: a record is none without it.' } : read(typed, project);
    if ('value' in answer) return answer.value;
    const keep =
      open && answer.lost && typed.split(/[,;]/).every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part.trim()));
    if (keep && typed === before)
      return typed
        .split(/[,;]/)
        .map((part) => part.trim())
        .join(',');
    say(`  ${answer.fault}${keep ? ' Type it again to keep it, and add it to the file after.' : ''}`);
    before = typed;
  }
}

function showKnown(known: readonly Named[]): string {
  if (known.length === 0) return '  Nothing yet.';
  return known.map(({ id, names }) => `  ${id}${names[0] ? `  ${names[0]}` : ''}`).join('\n');
}

/** What Tab offers for the last word of the line. */
function complete(line: string, known: readonly Named[]): [string[], string] {
  const word = line.split(/[,;]\s*/).at(-1) ?? '';
  return [known.map(({ id }) => id).filter((id) => id.startsWith(word)), word];
}
