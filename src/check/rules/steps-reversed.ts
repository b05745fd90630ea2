import type { HistoryStep } from '../../types/incident.ts';
import { readDays } from '../many/days.ts';
import type { Finding, RecordRule } from '../rule.ts';

/** A step, and those of which one comes before it wherever the record tells any: a judgment comes after a charge. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  verdict: ['charge'],
  appeal: ['verdict'],
  release: ['detention', 'arrest', 'house-arrest'],
};
/** What is appealed need not be a judgment: it can be the custody. */
const APPEALED = ['detention', 'arrest', 'house-arrest'];

export default {
  description:
    'A judgment follows the charge, an appeal the judgment, a release the detention. Where a record tells both steps, they must lie in this order.',
  severity: 'error',
  examples: [
    {
      bad: 'history:\n  - {date: 2024-06-03, step: ‹verdict›}\n  - {date: 2024-07-02, step: charge}',
      good: 'history:\n  - {date: 2024-06-03, step: charge}\n  - {date: 2024-07-02, step: verdict}',
      message: 'Unexpected `verdict` on 2024-06-03, expected `charge` before it: it stands on 2024-07-02.',
      hint: 'Correct one of the dates, or the step.',
    },
    {
      bad: 'history:\n  - {date: 2024-05-07, step: ‹release›}\n  - {date: 2024-06, step: detention}',
      good: 'history:\n  - {date: 2024-05-06, step: detention}\n  - {date: 2024-05-07, step: release}',
      message: 'Unexpected `release` on 2024-05-07, expected `detention` before it: it stands on 2024-06.',
      hint: 'Correct one of the dates, or the step.',
    },
  ],
  check({ history = [], category }) {
    if (history.length < 2) return [];
    const held = category.includes('detention') || category.includes('arrest');
    return history.flatMap((step, index): Finding[] => {
      const first = AFTER[step.step];
      if (!first || (step.step === 'release' && held)) return [];
      if (step.step === 'appeal' && history.some((one) => APPEALED.includes(one.step))) return [];
      const late = findLate(history, index, first);
      return late ? [explainLate(step, index, late)] : [];
    });
  },
} satisfies RecordRule;

/** The first of the steps that should come before, where all of them are told later and surely lie later. */
function findLate(history: readonly HistoryStep[], index: number, before: readonly string[]): HistoryStep | undefined {
  const end = readDays(history[index]?.date ?? '').last;
  const told = history.map((one, at) => ({ one, at })).filter(({ one }) => before.includes(one.step));
  return told.every(({ one, at }) => at > index && readDays(one.date).first > end) ? told[0]?.one : undefined;
}

function explainLate({ step, date }: HistoryStep, index: number, late: HistoryStep): Finding {
  return {
    pointer: ['history', index, 'step'],
    message: `Unexpected \`${step}\` on ${date}, expected \`${late.step}\` before it: it stands on ${late.date}.`,
    hint: 'Correct one of the dates, or the step.',
  };
}
