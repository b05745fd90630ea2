import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'People stand in people.yaml, outlets in outlets.yaml, and a target says which it is: outlets count in no number of persons.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: 'targets:\n  - {person: ‹made-up-gazette›}',
      good: 'targets:\n  - {outlet: made-up-gazette}',
      message: 'Unexpected outlet `made-up-gazette`, expected a person.',
      hint: 'Write `outlet: made-up-gazette`.',
    },
    {
      bad: 'targets:\n  - {outlet: ‹ann-example›}',
      good: 'targets:\n  - {person: ann-example}',
      message: 'Unexpected person `ann-example`, expected an outlet.',
      hint: 'Write `person: ann-example`.',
    },
    {
      bad: 'targets:\n  - {unnamed: a reporter, works_for: ‹ann-example›}',
      good: 'targets:\n  - {unnamed: a reporter, works_for: made-up-gazette}',
      message: 'Unexpected person `ann-example`, expected an outlet.',
      hint: '`works_for` takes the outlet of the person.',
    },
  ],
  check({ targets }, { people, outlets }) {
    const findings: Finding[] = [];
    for (const [index, { person, outlet, works_for }] of targets.entries()) {
      const find = (field: string, message: string, hint: string) =>
        findings.push({ pointer: ['targets', index, field], message, hint });
      if (person !== undefined && !people.has(person) && outlets.has(person))
        find('person', `Unexpected outlet \`${person}\`, expected a person.`, `Write \`outlet: ${person}\`.`);
      for (const [field, id] of [['outlet', outlet] as const, ['works_for', works_for] as const])
        if (id !== undefined && !outlets.has(id) && people.has(id))
          find(
            field,
            `Unexpected person \`${id}\`, expected an outlet.`,
            field === 'outlet' ? `Write \`person: ${id}\`.` : '`works_for` takes the outlet of the person.',
          );
    }
    return findings;
  },
} satisfies RecordRule;
