import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, runFault, tellEnd } from './outcome.ts';
import { summarize } from './summary.ts';
import { makeFolder, openTrial } from './trial.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    operator: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    data: { type: 'string', default: 'data' },
    verbose: { type: 'boolean', default: false },
    /** Set for the processes that do the work: the first of the faults that are theirs. */
    from: { type: 'string' },
    /** Where they work. */
    below: { type: 'string', default: '' },
  },
});
const [count, seed, jobs] = [values.count, values.seed, values.jobs].map(Number) as [number, number, number];
const only = values.operator === undefined ? {} : { only: values.operator };
const EXAMPLES = 2;
const PATIENCE = 60_000;

if (values.from === undefined) await runAll();
else await runPart(Number(values.from));

/** A process makes each `jobs`th fault; as a fault hangs on its own number alone, how many processes there are changes nothing. */
async function runPart(from: number): Promise<void> {
  const trial = await openTrial(resolve(values.data), values.below);
  try {
    for (let number = from; number < count; number += jobs)
      process.send?.(await runFault(trial, { seed, number, ...only }));
  } finally {
    trial.close();
  }
  process.disconnect?.();
}

async function runAll(): Promise<void> {
  const outcomes: Outcome[] = [];
  const below = makeFolder();
  await Promise.all(Array.from({ length: jobs }, (_, from) => startPart(from, below, outcomes)));
  rmSync(below, { recursive: true, force: true });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  outcomes.sort((one, other) => one.number - other.number);
  const { text, enough } = summarize(outcomes);
  console.log(`seed ${seed}, ${count} faults${values.operator ? ` of ${values.operator}` : ''}\n\n${text}`);
  for (const story of pickStories(outcomes)) console.log(`\n${story}`);
  process.exitCode = enough ? 0 : 1;
}

/** Runs each `jobs`th fault from a number on. A fault that ends its process, or takes longer than anybody would wait, is a crash; a new process goes on behind it. */
async function startPart(from: number, below: string, outcomes: Outcome[]): Promise<void> {
  let next = from;
  while (next < count) {
    const reason = await runProcess(next, below, (outcome) => {
      outcomes.push(outcome);
      next = outcome.number + jobs;
      if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} of ${count}`);
    });
    if (next < count) outcomes.push(tellEnd({ seed, number: next, ...only }, reason));
    next += jobs;
  }
}

/** Gives why the process came to its end. */
function runProcess(from: number, below: string, tell: (outcome: Outcome) => void): Promise<string> {
  const child = fork(process.argv[1] ?? '', [...process.argv.slice(2), '--from', String(from), '--below', below]);
  const wait = () => setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let clock = wait();
  child.on('message', (outcome) => {
    clearTimeout(clock);
    clock = wait();
    tell(outcome as Outcome);
  });
  return new Promise((done) => {
    child.on('exit', (code, signal) => {
      clearTimeout(clock);
      done(
        signal === 'SIGKILL' ? `no answer in ${PATIENCE / 1000} seconds` : `the process ended with ${code ?? signal}`,
      );
    });
  });
}

/** The stories of all that went wrong, or of the first few of each operator. */
function pickStories(outcomes: readonly Outcome[]): string[] {
  const told = new Map<string, number>();
  return outcomes.flatMap(({ operator, end, wrong, story }) => {
    const kind = `${operator} ${end} ${wrong}`;
    const before = told.get(kind) ?? 0;
    if (story === '' || (!values.verbose && (before >= EXAMPLES || (end === 'found' && !wrong)))) return [];
    told.set(kind, before + 1);
    return [story];
  });
}
