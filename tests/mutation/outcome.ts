import type { Diagnostic } from '../../src/diagnostic.ts';
import { type Fault, makeFault, operatorOf } from './faults.ts';
import type { Verdict } from './judge.ts';
import type { Trial } from './trial.ts';

/** What became of one fault, as one process tells it to another. */
export interface Outcome {
  readonly number: number;
  readonly operator: string;
  /** `none` where no file had a place for the fault. */
  readonly end: 'found' | 'missed' | 'crash' | 'none';
  readonly wrong: boolean;
  readonly echoes: number;
  /** The fault and what was reported, where a person should look at it. */
  readonly story: string;
}

/** Which fault to make. */
export interface Order {
  readonly seed: number;
  readonly number: number;
  /** The operator, where it is not its turn that decides. */
  readonly only?: string;
}

const SHOWN = 4;

/** Makes the fault of a number, and tells what the program makes of it. */
export async function runFault(trial: Trial, order: Order): Promise<Outcome> {
  const fault = makeFault(trial.material, order);
  if (!fault)
    return {
      number: order.number,
      operator: operatorOf(order.number, order.only),
      end: 'none',
      wrong: false,
      echoes: 0,
      story: '',
    };
  const told = { number: order.number, operator: fault.operator };
  try {
    const verdict = await trial.run(fault);
    const clean = verdict.found && verdict.wrong.length === 0 && verdict.echoes.length === 0;
    return {
      ...told,
      end: verdict.found ? 'found' : 'missed',
      wrong: verdict.wrong.length > 0,
      echoes: verdict.echoes.length,
      story: clean ? '' : tell(fault, verdict),
    };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...told, end: 'crash', wrong: false, echoes: 0, story: `${describe(fault)}\n${stack}` };
  }
}

/** The outcome of a fault that ended the process that ran it, and no file is named: the seed and the number make it again. */
export function tellEnd({ seed, number, only }: Order, reason: string): Outcome {
  const operator = operatorOf(number, only);
  const story = `${operator}, fault ${number} of seed ${seed}: ${reason}`;
  return { number, operator, end: 'crash', wrong: false, echoes: 0, story };
}

function tell(fault: Fault, { found, wrong, echoes, fresh }: Verdict): string {
  const list = (name: string, diagnostics: readonly Diagnostic[]) => {
    const more = diagnostics.length > SHOWN ? [`    and ${diagnostics.length - SHOWN} more`] : [];
    return diagnostics.length === 0 ? [] : [`  ${name}:`, ...diagnostics.slice(0, SHOWN).map(format), ...more];
  };
  const reported = found ? [] : list('reported', fresh);
  return [describe(fault), ...reported, ...list('wrong line', wrong), ...list('echo', echoes)].join('\n');
}

function format({ place, rule, severity, message }: Diagnostic): string {
  const end = place.endLine === undefined ? '' : `-${place.endLine}:${place.endColumn}`;
  return `    ${place.file}:${place.line}:${place.column}${end} ${severity} ${rule}: ${message}`;
}

/** The fault with the first line that it changed, before and after. */
function describe({ number, operator, subject, mutant }: Fault): string {
  const before = subject.text.split('\n');
  const after = String(mutant.text).split('\n');
  const at = after.findIndex((line, index) => line !== before[index]);
  const show = (line: string | undefined) => (line === undefined ? '(nothing)' : JSON.stringify(line.slice(0, 160)));
  const lines = `expected at ${mutant.lines.slice(0, 12).join(', ')}${mutant.lines.length > 12 ? '…' : ''}`;
  return [
    `${operator}, fault ${number}: data/${subject.path}, ${lines}`,
    `  - ${at + 1}: ${show(before[at])}`,
    `  + ${at + 1}: ${show(after[at])}`,
  ].join('\n');
}
