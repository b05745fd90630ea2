import type { Pointer } from '../../entry.ts';
import { listAssessments, listCitations } from '../names/assessments.ts';
import { isOfProject, listSchemes } from '../names/schemes.ts';
import { tellUnknown } from '../names/unexpected.ts';
import { listClaims } from '../published/published-claims.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

const INDICATORS = {
  'taxonomies/made-up-indicators.yaml': `labels: {en: Made-up indicators}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries:
  - {code: b-1, labels: {en: Laws protect journalists}}
`,
};

export default {
  description:
    'Documents that an assessment or a scheme cites must be in sources.yaml, as those of records, and the series of counts that a scheme names in published/. Of schemes that go with the program nothing is asked: their documents are those of the sample.',
  severity: 'error',
  examples: [
    {
      file: 'reports/2024/assessment.yaml',
      bad: writeAssessment('‹made-up-dairy›'),
      good: writeAssessment('made-up-diary'),
      message: 'Unexpected `made-up-dairy`, expected an id of sources.yaml.',
      hint: 'Did you mean `made-up-diary`?',
      beside: INDICATORS,
    },
    {
      file: 'taxonomies/made-up-scheme.yaml',
      bad: writeScheme('source: ‹their-handbook›'),
      good: writeScheme('source: made-up-diary'),
      message: 'Unexpected `their-handbook`, expected an id of sources.yaml.',
      hint: 'Add it to sources.yaml, or correct the id.',
    },
    {
      file: 'taxonomies/made-up-scheme.yaml',
      bad: writeScheme('published: [‹dairy-cases›]'),
      good: writeScheme('published: [diary-cases]'),
      message: 'Unexpected `dairy-cases`, expected a series of published/.',
      hint: 'Did you mean `diary-cases`?',
      beside: {
        'published/diary.yaml': `source: made-up-diary
claims:
  - {id: cases-2024, series: diary-cases, period: "2024", label: {en: Cases}, value: 12, unit: cases}
`,
      },
    },
  ],
  watch: (world) => ({ finish: () => [...checkAssessments(world), ...checkSchemes(world)] }),
} satisfies SetRule;

function checkAssessments(world: World): SetFinding[] {
  return listAssessments(world).flatMap(({ assessment, entry }) =>
    listCitations(assessment).flatMap(({ id, pointer }) =>
      checkSource(world, id, pointer).map((finding) => ({ where: { entry }, ...finding })),
    ),
  );
}

function checkSchemes(world: World): SetFinding[] {
  const series = new Set(
    world.files.published.flatMap((entry) => listClaims(entry).claims.flatMap(({ count }) => count.series ?? [])),
  );
  const own = [...listSchemes(world).values()].filter(({ entry }) => isOfProject(entry));
  return own.flatMap(({ scheme: { source, published = [] }, entry }) =>
    [
      ...(source === undefined ? [] : checkSource(world, source, ['scheme', 'source'])),
      ...published.flatMap((name, index) =>
        series.has(name)
          ? []
          : [{ pointer: ['scheme', 'published', index], ...tellUnknown(name, 'a series of published/', series) }],
      ),
    ].map((finding) => ({ where: { entry }, ...finding })),
  );
}

function checkSource({ sources, doubt }: World, id: string, pointer: Pointer): Omit<SetFinding, 'where'>[] {
  if (sources.has(id) || doubt('sources.yaml', id)) return [];
  const otherwise = 'Add it to sources.yaml, or correct the id.';
  return [{ pointer, ...tellUnknown(id, 'an id of sources.yaml', sources.keys(), otherwise) }];
}

function writeAssessment(source: string): string {
  return `framework: made-up-indicators
indicators:
  - {code: b-1, answer: "no", evidence: {en: No law says so.}, sources: [{id: ${source}, at: page 2}]}
`;
}

function writeScheme(field: string): string {
  return `labels: {en: Classes of a made-up monitor}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents, ${field}}
entries:
  - {code: gatherings, labels: {en: Gatherings}}
`;
}
