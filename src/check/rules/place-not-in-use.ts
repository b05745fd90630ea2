import type { Codes } from '../../project.ts';
import { writeRecord } from '../example-record.ts';
import { readDays } from '../many/days.ts';
import type { RecordRule } from '../rule.ts';
import { listWords } from '../schema/words.ts';

const record = (place: string) => writeRecord({ id: 'XX-2021-001', date: '2021-02-03', place });

export default {
  description:
    'A place is used for the time in which it was there (`from` and `to` in taxonomies/place.yaml): the regions Abai, Jetisu and Ulytau since 8 June 2022. Earlier acts belong to the regions of their time.',
  severity: 'error',
  examples: [
    {
      file: 'incidents/2021/XX-2021-001.yaml',
      bad: record('‹abai›'),
      good: record('east-kazakhstan'),
      message: 'Unexpected place `abai` on 2021-02-03, expected one that was there: it is one from 2022-06-08.',
      hint: 'Its towns then belonged to `east-kazakhstan`.',
    },
  ],
  check({ place, date }, { taxonomies }) {
    const codes = taxonomies.get('place');
    const { from, to, successor } = codes?.entries.get(place) ?? {};
    if (from === undefined && to === undefined) return [];
    const { first, last } = readDays(date);
    const early = from !== undefined && last < readDays(from).first;
    const late = to !== undefined && first > readDays(to).last;
    if (!early && !late) return [];
    const earlier = codes && early ? listEarlier(codes, place) : [];
    const now = early ? earlier : successor ? [successor] : [];
    const when = early ? `it is one from ${from}` : `it was one until ${to}`;
    return [
      {
        pointer: ['place'],
        message: `Unexpected place \`${place}\` on ${date}, expected one that was there: ${when}.`,
        hint:
          now.length > 0
            ? `Its towns then belonged to ${listWords(now.map((code) => `\`${code}\``))}.`
            : 'Correct the place or the date.',
      },
    ];
  },
} satisfies RecordRule;

/** Where the places of a new region lay before it was made. */
function listEarlier(codes: Codes, place: string): string[] {
  const moved = [...codes.entries.values()].filter(({ parents = [] }) => parents.some(({ code }) => code === place));
  const above = moved.flatMap(({ parents = [] }) => parents.map(({ code }) => code));
  return [...new Set(above)].filter((code) => code !== place);
}
