import type { Indicator } from '../../types/assessment.ts';
import { listAssessments } from '../names/assessments.ts';
import type { SetRule } from '../rule.ts';

export default {
  description:
    'An answer to an indicator says what it rests on, and which document tells it: a reader cannot check a bare yes or no. Where the evidence allows no answer, `unknown` is one.',
  severity: 'warning',
  examples: [
    {
      file: 'reports/2024/assessment.yaml',
      bad: writeAssessment('answer: ‹"yes"›'),
      good: writeAssessment('answer: unknown'),
      message: 'Expected `evidence` and `sources` for the answer `yes` to `b-1`.',
      hint: 'Say what it rests on and which document tells it, or answer `unknown`.',
      beside: listBeside(),
    },
    {
      file: 'reports/2024/assessment.yaml',
      bad: writeAssessment('answer: ‹partly›, evidence: {en: A law says so.}'),
      good: writeAssessment(
        'answer: partly, evidence: {en: A law says so.}, sources: [{id: made-up-diary, at: page 2}]',
      ),
      message: 'Expected `sources` for the answer `partly` to `b-1`.',
      hint: 'Say which document tells it, or answer `unknown`.',
      beside: listBeside(),
    },
  ],
  watch: (world) => ({
    finish: () =>
      listAssessments(world).flatMap(({ assessment, entry }) =>
        assessment.indicators.flatMap((indicator, index) => {
          const lacks = listLacking(indicator);
          if (lacks.length === 0) return [];
          const say = { evidence: 'what it rests on', sources: 'which document tells it' };
          return [
            {
              where: { entry },
              pointer: ['indicators', index, 'answer'],
              message: `Expected ${lacks.map((field) => `\`${field}\``).join(' and ')} for the answer \`${indicator.answer}\` to \`${indicator.code}\`.`,
              hint: `Say ${lacks.map((field) => say[field]).join(' and ')}, or answer \`unknown\`.`,
            },
          ];
        }),
      ),
  }),
} satisfies SetRule;

function listLacking({ answer, evidence, sources = [] }: Indicator): ('evidence' | 'sources')[] {
  if (answer === 'unknown') return [];
  return [...(evidence ? [] : ['evidence' as const]), ...(sources.length > 0 ? [] : ['sources' as const])];
}

function writeAssessment(answer: string): string {
  return `framework: made-up-indicators
indicators:
  - {code: b-1, ${answer}}
`;
}

function listBeside(): Record<string, string> {
  return {
    'taxonomies/made-up-indicators.yaml': `labels: {en: Made-up indicators}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries:
  - {code: b-1, labels: {en: Laws protect journalists}}
`,
  };
}
