import type { Answer, Question, Survey } from '../../types/assessment.ts';
import type { Claim } from '../../types/published.ts';
import { listAssessments, listClaimsById } from '../names/assessments.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'Where a survey gives how many were asked, and of a question how many said yes, no and that they do not know, the answers make up those who were asked. Where the document itself leaves some out, the `note` of the question says the sum of its answers, and nothing is told.',
  severity: 'warning',
  examples: [
    {
      file: 'reports/2024/assessment.yaml',
      bad: writeSurvey('yes: ‹31›, no: 14, unknown: 5'),
      good: writeSurvey('yes: 30, no: 14, unknown: 5'),
      message: 'Unexpected 31 + 14 + 5 = 50 answers to `policy`, expected the 49 of `respondents`.',
      hint: 'Correct them by the document; where it says so itself, give the sum in `note`.',
      beside: {
        'taxonomies/made-up-indicators.yaml': `labels: {en: Made-up indicators}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries: []
`,
        'published/diary.yaml': `source: made-up-diary
claims:
  - {id: diary-asked, period: "2024", label: {en: Journalists asked}, value: 49, unit: journalists}
`,
      },
    },
  ],
  watch: (world) => ({
    finish() {
      const claims = listClaimsById(world);
      return listAssessments(world).flatMap(({ assessment: { surveys = [] }, entry }) =>
        surveys.flatMap((survey, index) =>
          checkSurvey(survey, claims).map(({ pointer, ...finding }) => ({
            where: { entry },
            ...finding,
            pointer: ['surveys', index, ...pointer],
          })),
        ),
      );
    },
  }),
} satisfies SetRule;

type Claims = ReadonlyMap<string, Claim>;

function checkSurvey({ respondents, questions }: Survey, claims: Claims): Omit<SetFinding, 'where'>[] {
  const asked = readNumber(respondents, claims);
  if (asked === undefined) return [];
  return questions.flatMap((question, index) => {
    const { id, yes, no, unknown } = question;
    const answers = [yes, no, unknown].flatMap((answer) => readNumber(answer, claims) ?? []);
    const sum = answers.reduce((all, one) => all + one, 0);
    if (answers.length < 3 || sum === asked || saysSum(question, sum)) return [];
    return [
      {
        pointer: ['questions', index, 'yes'],
        message: `Unexpected ${answers.join(' + ')} = ${sum} answers to \`${id}\`, expected the ${asked} of \`respondents\`.`,
        hint: 'Correct them by the document; where it says so itself, give the sum in `note`.',
      },
    ];
  });
}

/** How many it says: a number, or that of a claim which counts exactly; undefined otherwise. */
function readNumber(answer: Answer | undefined, claims: Claims): number | undefined {
  if (typeof answer !== 'string') return answer;
  const { value, is = 'count', qualifier = 'exact', unit = '' } = claims.get(answer) ?? {};
  return is === 'count' && qualifier === 'exact' && !/percent|%/.test(unit) ? value : undefined;
}

function saysSum({ note = {} }: Question, sum: number): boolean {
  return Object.values(note).some((text) => (text.match(/\d+/g) ?? []).some((found) => Number(found) === sum));
}

function writeSurvey(answers: string): string {
  return `framework: made-up-indicators
indicators: []
surveys:
  - id: safety
    part: b-1
    title: {en: Safety in newsrooms}
    respondents: diary-asked
    questions:
      - {id: policy, text: {en: Is there a written policy?}, ${answers}}
`;
}
