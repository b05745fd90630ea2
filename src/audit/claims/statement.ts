import type { Published } from '../../project.ts';
import type { Cell, Part } from '../../types/published.ts';
import { type Form, type Ground, listWays } from './claim-rows.ts';
import { type CellRef, findCell } from './frame.ts';
import { readPrinted, readRound } from './printed.ts';
import type { Row } from './row.ts';

/** One way in which a claim can be read: what must then hold. Without a reason it is the plain one. */
export interface Option {
  readonly rows: readonly Row[];
  readonly cells: readonly CellRef[];
  readonly because?: string;
  readonly form: Form;
}

/** A claim that can be compared: its readings, the plain ones first. */
export interface Statement {
  readonly claim: Published;
  readonly options: readonly Option[];
}

type Sentence = Pick<Published, 'is' | 'value' | 'qualifier' | 'decimals' | 'measure' | 'part' | 'of' | 'among'>;

/** The claim with all its readings as rows; undefined where its plain reading says nothing that can be compared. */
export function readStatement(claim: Published, index: number, ground: Ground): Statement | undefined {
  const plain = readOptions(claim, index, ground);
  if (!plain) return undefined;
  const others = (claim.or ?? []).map(({ because, ...other }) => {
    const moved = other.measure !== undefined && other.part === undefined ? { part: {} as Part } : {};
    const { decimals, ...rest } = claim;
    const shown = other.value === undefined && decimals !== undefined ? { decimals } : {};
    return readOptions({ ...rest, ...shown, ...moved, ...other }, index, ground)?.map((one) => ({ ...one, because }));
  });
  // A reading that cannot be reckoned might save the claim: then it says nothing that can be held against it.
  if (others.some((one) => !one)) return undefined;
  return { claim, options: [...plain, ...others.flatMap((one) => one ?? [])] };
}

function readOptions(sentence: Sentence, index: number, ground: Ground): Option[] | undefined {
  const form = readForm(sentence, ground);
  if (!form) return undefined;
  const cells = [form.subject, ...(form.base ? [form.base] : []), ...form.among];
  const ways = listWays(form, index, ground);
  if (ways.length === 0 || ways.some((rows) => rows.some((row) => !row))) return undefined;
  return ways.map((rows) => ({ rows: rows.flatMap((row) => row ?? []), cells, form }));
}

function readForm(
  { is = 'count', value, qualifier = 'exact', decimals, measure, part, of, among = [] }: Sentence,
  { grids, scales }: Ground,
): Form | undefined {
  const find = (cell: Cell | undefined) => cell && findCell(grids, cell.measure ?? measure, cell.part);
  const subject = find({ ...(part && { part }) });
  const plain = readPrinted(value, decimals);
  if (!subject || !plain) return undefined;
  const signed = is === 'change' || is === 'difference';
  if (!signed && value < 0) return undefined;
  const scale = scales.get(subject.measure);
  const figure = is === 'count' || is === 'difference' ? readRound(plain) : { printed: plain, round: false };
  const others = among.map(find);
  const base = is === 'count' || is === 'rank' ? undefined : find(of);
  if (others.some((one) => !one) || (!base && is !== 'count' && is !== 'rank')) return undefined;
  const rounded = figure.round || (scale?.rounded ?? false) || (is !== 'count' && is !== 'difference' && is !== 'rank');
  const peers = others.flatMap((one) => (one && one.key !== subject.key ? [one] : []));
  if (is === 'rank' && (peers.length === 0 || qualifier !== 'exact' || !Number.isInteger(value) || value < 1))
    return undefined;
  return { is, subject, ...(base && { base }), among: peers, value, qualifier, printed: figure.printed, rounded };
}
