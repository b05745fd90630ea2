import type { Pointer } from '../../entry.ts';
import { type AssessmentFile, listAssessments, listClaimIds } from '../names/assessments.ts';
import { isPeriod } from '../names/period.ts';
import { tellCode, tellUnknown } from '../names/unexpected.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

const FILE = 'reports/2024/assessment.yaml';
const BESIDE = {
  'taxonomies/made-up-indicators.yaml': `labels: {en: Made-up indicators}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries:
  - {code: b-1, labels: {en: Laws protect journalists}}
  - {code: b-2, labels: {en: Attacks are investigated}}
`,
  'published/diary.yaml': `source: made-up-diary
claims:
  - {id: diary-asked, period: "2024", label: {en: Asked}, value: 12, unit: journalists}
`,
};

export default {
  description:
    'An assessment answers the indicators of its framework, a taxonomy: each at most once, under the code that it has there. The answers to a survey are numbers, or claims of published/. It stands in the folder of the period that it is about.',
  severity: 'error',
  examples: [
    {
      file: FILE,
      bad: writeAssessment({ framework: '‹made-up-indicator›' }),
      good: writeAssessment({}),
      message: 'Unexpected `made-up-indicator`, expected the name of a taxonomy: the name of its file in taxonomies/.',
      hint: 'Did you mean `made-up-indicators`?',
      beside: BESIDE,
    },
    {
      file: FILE,
      bad: writeAssessment({ code: '‹b-9›' }),
      good: writeAssessment({}),
      message: 'Unexpected `b-9`, expected a code of taxonomies/made-up-indicators.yaml.',
      hint: 'Did you mean `b-1`?',
      beside: BESIDE,
    },
    {
      file: FILE,
      bad: writeAssessment({ code: '‹b-1›' }),
      good: writeAssessment({}),
      message: 'Unexpected second answer to `b-1`, expected one.',
      hint: 'Keep one of the two, or correct the code.',
      beside: BESIDE,
    },
    {
      file: FILE,
      bad: writeAssessment({ respondents: '‹dairy-asked›' }),
      good: writeAssessment({}),
      message: 'Unexpected `dairy-asked`, expected a number or the id of a claim in published/.',
      hint: 'Did you mean `diary-asked`?',
      beside: BESIDE,
    },
    {
      file: 'reports/last-year/assessment.yaml',
      bad: `‹›${writeAssessment({})}`,
      good: '',
      message: 'Unexpected assessment in `last-year`, expected the folder of a period: 2023, 2022-2023, 2023-H2.',
      hint: 'Put it into reports/<period>/: no report is of this one.',
      beside: BESIDE,
    },
  ],
  watch: (world) => ({
    finish() {
      const ids = listClaimIds(world);
      return listAssessments(world).flatMap((file) => [
        ...checkPeriod(file),
        ...checkCodes(world, file),
        ...findSecond(file),
        ...checkClaims(file, ids),
      ]);
    },
  }),
} satisfies SetRule;

function checkPeriod({ period, entry }: AssessmentFile): SetFinding[] {
  if (isPeriod(period)) return [];
  return [
    {
      where: { entry },
      pointer: [],
      message: `Unexpected assessment in \`${period}\`, expected the folder of a period: 2023, 2022-2023, 2023-H2.`,
      hint: 'Put it into reports/<period>/: no report is of this one.',
    },
  ];
}

function checkCodes({ taxonomies, doubt }: World, { assessment, entry }: AssessmentFile): SetFinding[] {
  const { framework, indicators, findings = [], surveys = [] } = assessment;
  const [file, codes] = [`taxonomies/${framework}.yaml`, taxonomies.get(framework)];
  if (!codes) {
    const expected = 'the name of a taxonomy: the name of its file in taxonomies/';
    const lost = tellUnknown(framework, expected, taxonomies.keys());
    return doubt(file, framework) ? [] : [{ where: { entry }, pointer: ['framework'], ...lost }];
  }
  const named: (readonly [string | undefined, Pointer])[] = [
    ...indicators.map(({ code }, index) => [code, ['indicators', index, 'code']] as const),
    ...findings.map(({ part }, index) => [part, ['findings', index, 'part']] as const),
    ...surveys.map(({ part }, index) => [part, ['surveys', index, 'part']] as const),
  ];
  return named.flatMap(([code, pointer]) =>
    code === undefined || codes.entries.has(code) || doubt(file, code)
      ? []
      : [{ where: { entry }, pointer, ...tellCode(code, `a code of ${file}`, codes) }],
  );
}

function findSecond({ assessment, entry }: AssessmentFile): SetFinding[] {
  const first = new Map<string, number>();
  return assessment.indicators.flatMap(({ code }, index): SetFinding[] => {
    const before = first.get(code);
    if (before === undefined) first.set(code, index);
    if (before === undefined) return [];
    const place = entry.locate(['indicators', before, 'code']);
    return [
      {
        where: { entry },
        pointer: ['indicators', index, 'code'],
        message: `Unexpected second answer to \`${code}\`, expected one.`,
        hint: 'Keep one of the two, or correct the code.',
        related: [{ place, message: 'First answered here.' }],
      },
    ];
  });
}

/** A number that is no claim's would be printed as nothing. */
function checkClaims({ assessment: { surveys = [] }, entry }: AssessmentFile, ids: ReadonlySet<string>): SetFinding[] {
  const check = (id: number | string | undefined, ...pointer: Pointer): SetFinding[] => {
    if (typeof id !== 'string' || ids.has(id)) return [];
    return [{ where: { entry }, pointer, ...tellUnknown(id, 'a number or the id of a claim in published/', ids) }];
  };
  return surveys.flatMap(({ respondents, questions }, at) => [
    ...check(respondents, 'surveys', at, 'respondents'),
    ...questions.flatMap((question, index) =>
      (['yes', 'no', 'unknown'] as const).flatMap((answer) =>
        check(question[answer], 'surveys', at, 'questions', index, answer),
      ),
    ),
  ]);
}

function writeAssessment(fields: { framework?: string; code?: string; respondents?: string }): string {
  const { framework = 'made-up-indicators', code = 'b-2', respondents = 'diary-asked' } = fields;
  return `framework: ${framework}
indicators:
  - {code: b-1, answer: unknown}
  - {code: ${code}, answer: unknown}
surveys:
  - id: safety
    part: b-1
    title: {en: Safety}
    respondents: ${respondents}
    questions: [{id: policy, text: {en: Is there a policy?}, yes: 10, no: 2}]
`;
}
