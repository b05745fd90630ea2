import { isClear } from './clear.ts';
import type { Num } from './line.ts';
import { type Known, listReadings, type Reading, type Setting } from './reading.ts';
import { decide, SILENT, type Verdict } from './verdict.ts';

/** Judges a count: '12 attacks', 'nine of them', '42 in all'. */
export function judgeCount(num: Num, setting: Setting, known: Known): Verdict {
  const { ground, line } = setting;
  const { low, high, exact } = num.quantity;
  const readings = listReadings(num, setting, known);
  if (readings.length === 0 || (high === 0 && !isClear(num, line, readings))) return SILENT;
  const value = (reading: Reading) => ground.count(reading).value;
  const sum = findSum(num, setting);
  if (sum !== undefined && sum >= low && sum <= high) {
    const [part] = readings;
    return { outcome: 'unbound', ...(part && { part }) };
  }
  return decide(readings, {
    clear: isClear(num, line, readings),
    fits: (reading) => value(reading) >= low && value(reading) <= high,
    near: (reading) => !exact && Number.isFinite(high) && Math.abs(value(reading) - (low + high) / 2) <= 0.13 * high,
    tell: (reading) => ({ part: reading, value: value(reading) }),
  });
}

/** '30 attacks and 12 threats, 42 in all': what the numbers before it make together. */
function findSum({ index }: Num, { line }: Setting): number | undefined {
  if (!line.lexicon.words.summing.test(line.text)) return undefined;
  const parts = line.nums.slice(0, index).filter(({ quantity }) => quantity.kind === 'count' && quantity.exact);
  return parts.length > 1 ? parts.reduce((sum, { quantity }) => sum + quantity.low, 0) : undefined;
}
