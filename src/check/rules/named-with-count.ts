import type { Finding, Rule } from '../rule.ts';

export default {
  description:
    'Only an unnamed target has a `count` or a `gender`: a named person is one, with the gender in people.yaml.',
  severity: 'error',
  check({ targets }) {
    return targets.flatMap((target, index): Finding[] =>
      target.unnamed !== undefined
        ? []
        : (['count', 'gender'] as const)
            .filter((field) => target[field] !== undefined)
            .map((field) => ({
              pointer: ['targets', index, field],
              message: `Unexpected \`${field}\` of a named target.`,
              hint: field === 'gender' ? 'Put it into the registry, people.yaml.' : 'Write one target a person.',
            })),
    );
  },
} satisfies Rule;
