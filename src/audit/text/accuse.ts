import { fitsComparison } from './compare.ts';
import { type Fits, isDoubtful } from './doubt.ts';
import type { Num } from './line.ts';
import type { Known, Setting } from './reading.ts';
import { fitsShare, isWithin } from './share.ts';
import { UNBOUND, type Verdict } from './verdict.ts';

/** A contradiction stays one only where no honest reading of the sentence makes the number. */
export function accuse(verdict: Verdict, num: Num, setting: Setting, known: Known): Verdict {
  if (verdict.outcome !== 'contradicted' || verdict.published) return verdict;
  return isDoubtful(num, verdict, setting, known, makeFits(num, setting)) ? UNBOUND : verdict;
}

/** Whether a count makes the number, as its kind is judged. Ranks and extremes have no other reading here. */
function makeFits(num: Num, setting: Setting): Fits {
  const { count } = setting.ground;
  const { kind, low, high, whole } = num.quantity;
  if (kind === 'count') return (part) => isWithin(count(part).value, low, high);
  if (kind === 'of')
    return (part, base) =>
      isWithin(count(part).value, low, high) &&
      base !== undefined &&
      whole !== undefined &&
      isWithin(count({ ...base, unit: part.unit }).value, whole.low, whole.high);
  if (kind === 'percent' || kind === 'part')
    return (part, base) =>
      base !== undefined && fitsShare(num, { part, base: { ...base, unit: part.unit } }, setting.ground);
  if (kind === 'change' || kind === 'multiple' || kind === 'difference')
    return (part, base) => {
      if (!base) return false;
      const [before, now] = [count({ ...part, period: base.period }).value, count(part).value];
      return (before === 0 && now === 0) || fitsComparison(num, before, now, setting);
    };
  return () => false;
}
