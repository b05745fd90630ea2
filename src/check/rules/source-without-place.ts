import type { RecordRule } from '../rule.ts';

export default {
  description:
    'A citation says where in the source it is told, so that others can check it: lines, a page, a paragraph, or `whole` for a page without numbering.',
  severity: 'warning',
  examples: [
    {
      bad: 'sources:\n  - id: ‹made-up-diary›',
      good: 'sources:\n  - {id: made-up-diary, at: page 12}',
      message: 'Unexpected source `made-up-diary` without a place in it, expected `at`.',
      hint: 'Write `at: page 12`, `at: lines 97-98`, `at: paragraph 7`, or `at: whole` for a page without numbering.',
    },
  ],
  check({ sources }) {
    return sources.flatMap((citation, index) =>
      citation.at !== undefined || isMisspelt(citation)
        ? []
        : {
            pointer: ['sources', index, 'id'],
            message: `Unexpected source \`${citation.id}\` without a place in it, expected \`at\`.`,
            hint: 'Write `at: page 12`, `at: lines 97-98`, `at: paragraph 7`, or `at: whole` for a page without numbering.',
          },
    );
  },
} satisfies RecordRule;

/** Whether an unknown field stands in it, which is told: it may be `at`. */
function isMisspelt(citation: object): boolean {
  return Object.keys(citation).length > 1;
}
