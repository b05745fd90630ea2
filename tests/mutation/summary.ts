import { findOperator } from './faults.ts';
import { OPERATORS } from './operators.ts';
import type { Outcome } from './outcome.ts';

/** What a run found, for people, and whether that is enough. */
export interface Summary {
  readonly text: string;
  readonly enough: boolean;
}

interface Row {
  readonly tried: number;
  readonly found: number;
  readonly wrong: number;
  readonly echoes: number;
  readonly crashes: number;
}

const GOAL = 0.99;
const HEAD = `${'operator'.padEnd(32)}  tried  found     rate  wrong line  echo  crash`;

/** Counts outcomes by operator: first those whose result cannot be valid, then the others with the reason. */
export function summarize(outcomes: readonly Outcome[]): Summary {
  const names = Object.keys(OPERATORS).filter((name) => outcomes.some(({ operator }) => operator === name));
  const isCertain = (name: string) => findOperator(name).undetectable === undefined;
  const [certain, others] = [names.filter(isCertain), names.filter((name) => !isCertain(name))];
  const count = (some: readonly string[]) => countRow(outcomes.filter(({ operator }) => some.includes(operator)));
  const total = count(certain);
  const all = count(names);
  const lines = [
    HEAD,
    ...certain.map((name) => formatRow(name, count([name]))),
    formatRow('ALL THAT CANNOT BE VALID', total),
    '',
    'Undetectable by nature: the result can be sound data.',
    ...others.flatMap((name) => [formatRow(name, count([name])), `    ${findOperator(name).undetectable}`]),
    '',
    'echo: reported in another file as if that were at fault, though the fault took away nothing that it names',
  ];
  const enough = total.found >= GOAL * total.tried && all.wrong === 0 && all.crashes === 0;
  return { text: lines.join('\n'), enough };
}

function countRow(outcomes: readonly Outcome[]): Row {
  const tried = outcomes.filter(({ end }) => end !== 'none');
  return {
    tried: tried.length,
    found: tried.filter(({ end }) => end === 'found').length,
    wrong: tried.filter(({ wrong }) => wrong).length,
    echoes: tried.filter(({ echoes }) => echoes > 0).length,
    crashes: tried.filter(({ end }) => end === 'crash').length,
  };
}

function formatRow(name: string, { tried, found, wrong, echoes, crashes }: Row): string {
  const rate = tried === 0 ? '-' : `${((100 * found) / tried).toFixed(1)} %`;
  const cells = [
    [tried, 7],
    [found, 7],
    [rate, 9],
    [wrong, 12],
    [echoes, 6],
    [crashes, 7],
  ] as const;
  return name.padEnd(32) + cells.map(([cell, width]) => String(cell).padStart(width)).join('');
}
