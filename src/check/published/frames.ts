import type { Entry } from '../../entry.ts';
import type { Frame } from '../../project.ts';
import type { Cell, DimensionPart, Published } from '../../types/published.ts';
import { findFaults } from '../schema/faults.ts';

/** A cell that a file names, and where: of a claim, its base, what it is ranked among, a reading, or a sum. */
export interface NamedCell {
  readonly cell: Cell;
  readonly pointer: readonly (string | number)[];
}

/** What a file of published/ says of its measures; undefined where its form is faulty outside the claims, which is told at its place. */
export function readFrame(entry: Entry): Frame | undefined {
  if (findFaults('published', entry.value).some(({ pointer }) => pointer[0] !== 'claims')) return undefined;
  const { source, measures = [], sums = [], claims } = entry.value as Published;
  const locate = (id: string) => entry.locate(['claims', claims.findIndex((claim) => claim?.id === id)]);
  return { source, file: entry.file, measures, sums, locate };
}

/** The file, where all of its form is sound. */
export function readSound(entry: Entry): Published | undefined {
  return findFaults('published', entry.value).length === 0 ? (entry.value as Published) : undefined;
}

/** Every cell that the sums and claims of a file name; one without a measure has that of its claim. */
export function listCells({ claims, sums = [] }: Published): NamedCell[] {
  const ofSums = sums.flatMap(({ whole, parts }, at) => [
    { cell: whole, pointer: ['sums', at, 'whole'] },
    ...parts.map((cell, part) => ({ cell, pointer: ['sums', at, 'parts', part] })),
  ]);
  const ofClaims = claims.flatMap((claim, at): NamedCell[] => {
    const { measure, part, of, among = [], or = [] } = claim;
    const own = { ...(measure !== undefined && { measure }) };
    return [
      ...(measure === undefined && !part ? [] : [{ cell: { ...own, ...(part && { part }) }, pointer: ['claims', at] }]),
      ...(of ? [{ cell: { ...own, ...of }, pointer: ['claims', at, 'of'] }] : []),
      ...among.map((cell, index) => ({ cell: { ...own, ...cell }, pointer: ['claims', at, 'among', index] })),
      ...or.flatMap((reading, index): NamedCell[] => {
        const pointer = ['claims', at, 'or', index];
        const mine = reading.measure === undefined ? own : { measure: reading.measure };
        return [
          { cell: { ...mine, ...(reading.part && { part: reading.part }) }, pointer },
          ...(reading.of ? [{ cell: { ...mine, ...reading.of }, pointer: [...pointer, 'of'] }] : []),
        ];
      }),
    ];
  });
  return [...ofSums, ...ofClaims];
}

/** The ids of all parts of a dimension, those of parts among them. */
export function listParts(parts: readonly DimensionPart[] = []): string[] {
  return parts.flatMap(({ id, parts: below }) => [id, ...listParts(below)]);
}
