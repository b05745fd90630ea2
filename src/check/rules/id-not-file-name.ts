import { writeRecord } from '../example-record.ts';
import type { RecordRule } from '../rule.ts';

export default {
  description:
    'A YAML file that is named as a record holds that record: KZ-2024-017.yaml the record `KZ-2024-017`. Copied files are found so.',
  severity: 'error',
  examples: [
    {
      file: 'incidents/2024/XX-2024-002.yaml',
      bad: writeRecord({ id: '‹XX-2024-001›' }),
      good: writeRecord({ id: 'XX-2024-002' }),
      message: 'Unexpected id `XX-2024-001`, expected `XX-2024-002` as in the name of the file.',
      hint: 'Correct the id, or the name of the file.',
    },
  ],
  check({ id }, _, file) {
    const name = /(?:^|\/)([A-Za-z]+-\d{4}-\d+)\.ya?ml$/.exec(file)?.[1];
    if (name === undefined || id === undefined || name === id) return [];
    return [
      {
        pointer: ['id'],
        message: `Unexpected id \`${id}\`, expected \`${name}\` as in the name of the file.`,
        hint: 'Correct the id, or the name of the file.',
      },
    ];
  },
} satisfies RecordRule;
