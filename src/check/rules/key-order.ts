import incident from '../../../schemas/incident.schema.json' with { type: 'json' };
import { writeRecord } from '../example-record.ts';
import type { RecordRule } from '../rule.ts';

/** The fields behind id, date and place. */
const REST = writeRecord().split('\n').slice(3).join('\n');
const ORDER = Object.keys(incident.properties);

export default {
  description:
    'The fields of a record stand in the order of the schema: who looks through many records finds each at the same place. Off unless a project wants it.',
  severity: 'off',
  mends: true,
  examples: [
    {
      file: 'incidents/2024/XX-2024-001.yaml',
      bad: `id: XX-2024-001
place: almaty # as the source says
# from the indictment
‹date›: 2024-05-06
${REST}`,
      good: `id: XX-2024-001
# from the indictment
date: 2024-05-06
place: almaty # as the source says
${REST}`,
      message: 'Unexpected `date` behind `place`, expected it before.',
      hint: `The order is ${ORDER.join(', ')}.`,
    },
  ],
  check(record, _, file) {
    if (file.endsWith('.csv')) return [];
    const keys = Object.keys(record).filter((key) => ORDER.includes(key));
    const at = keys.findIndex((key, index) => index > 0 && ORDER.indexOf(key) < ORDER.indexOf(keys[index - 1] ?? ''));
    const key = keys[at];
    if (key === undefined) return [];
    return [
      {
        pointer: [key],
        at: 'key',
        message: `Unexpected \`${key}\` behind \`${keys[at - 1]}\`, expected it before.`,
        hint: `The order is ${ORDER.join(', ')}.`,
        order: ORDER,
      },
    ];
  },
} satisfies RecordRule;
