import type { Published } from '../../project.ts';
import type { Reading } from './reading.ts';

/** What the records say to a number: in the words of the message, and by which question. */
export interface Verdict {
  /** silent: it is not about what the records hold. unbound: it may be, and nothing comparable was found. */
  readonly outcome: 'equals' | 'near' | 'contradicted' | 'unbound' | 'silent';
  /** What was counted. */
  readonly part?: Reading;
  /** What a share was taken of, or a change was counted from. */
  readonly base?: Reading;
  readonly value?: number;
  readonly whole?: number;
  /** The value in words where it is no plain count: '41 % (18 of 44)'. */
  readonly told?: string;
  /** A published count that it repeats, or tells with another number. */
  readonly published?: Published;
}

export const SILENT: Verdict = { outcome: 'silent' };
export const UNBOUND: Verdict = { outcome: 'unbound' };

/** The first reading that fits, else the likeliest one as contradicted; unbound where the sentence is not clear. */
export function decide<T>(
  candidates: readonly T[],
  {
    fits,
    near,
    tell,
    clear,
  }: {
    readonly fits: (candidate: T) => boolean;
    readonly near: (candidate: T) => boolean;
    readonly tell: (candidate: T) => Omit<Verdict, 'outcome'>;
    readonly clear: boolean;
  },
): Verdict {
  const [likeliest] = candidates;
  if (likeliest === undefined) return UNBOUND;
  const equal = candidates.find(fits);
  if (equal !== undefined) return { outcome: 'equals', ...tell(equal) };
  const close = candidates.find(near);
  if (close !== undefined) return { outcome: 'near', ...tell(close) };
  return { outcome: clear ? 'contradicted' : 'unbound', ...(clear ? tell(likeliest) : {}) };
}
