import { isClear } from './clear.ts';
import type { Num } from './line.ts';
import { type Known, listReadings, type Reading, type Setting } from './reading.ts';
import { decide, SILENT, UNBOUND, type Verdict } from './verdict.ts';

/** Judges a count: '12 attacks', 'nine of them', '42 in all'. */
export function judgeCount(num: Num, setting: Setting, known: Known): Verdict {
  const { ground, line } = setting;
  const { low, high, exact } = num.quantity;
  const readings = listReadings(num, setting, known);
  if (readings.length === 0 || (high === 0 && !isClear(num, line, readings))) return SILENT;
  const value = (reading: Reading) => ground.count(reading).value;
  const each = isEach(num, setting) ? listEach(readings) : [];
  if (each.length > 0) return judgeEach(num, each, setting);
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

/** 'Three each', «по три»: said of every one of a list, not of them together. */
function isEach({ from, to }: Num, { line: { text } }: Setting): boolean {
  return (
    /^[^,;]{0,24}\b(?:each|apiece)\b/iu.test(text.slice(to, to + 40)) ||
    /(?<!\p{L})по\s+$/iu.test(text.slice(Math.max(0, from - 6), from))
  );
}

/** The parts of the first reading that asks for a list. */
function listEach(readings: readonly Reading[]): Reading[] {
  for (const reading of readings) {
    const list = Object.entries(reading.where).find(([, codes]) => Array.isArray(codes));
    if (list) return [list[1]].flat().map((code) => ({ ...reading, where: { ...reading.where, [list[0]]: code } }));
  }
  return [];
}

/** True where every part makes the number, contradicted where none does; where only some do, names may be misread. */
function judgeEach({ quantity: { low, high } }: Num, parts: readonly Reading[], { ground }: Setting): Verdict {
  const values = parts.map((part) => ground.count(part).value);
  const fitting = values.filter((value) => value >= low && value <= high).length;
  const [part] = parts;
  if (!part || (fitting > 0 && fitting < parts.length)) return UNBOUND;
  const outcome = fitting > 0 ? 'equals' : 'contradicted';
  return { outcome, part, value: values[0] ?? 0, told: values.join(' and ') };
}
