import type { Entry } from '../../entry.ts';
import { isMeantAsScheme } from '../names/schemes.ts';
import { listEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

type Texts = Readonly<Record<string, string>>;

export default {
  description:
    'A report in a language prints the labels of its taxonomies, the publisher and the country in that language; where a text lacks it, readers meet another language in the middle of a sentence. Asked for are the languages of project.yaml and, within a taxonomy, each that at least half of its entries have. The classes of a scheme are quoted in the languages in which its publisher has them.',
  severity: 'warning',
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('labels: {en: Context, ru: Обстоятельства}', '‹labels›: {en: Election}'),
      good: writeContext('labels: {en: Context, ru: Обстоятельства}', 'labels: {en: Election, ru: Выборы}'),
      message: 'Expected a label in `ru` for `election`: other entries of this taxonomy have one.',
      hint: 'Write `ru: …` beside the other labels.',
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('‹labels›: {en: Context}', 'labels: {en: Election, ru: Выборы}'),
      good: writeContext('labels: {en: Context, ru: Обстоятельства}', 'labels: {en: Election, ru: Выборы}'),
      message: 'Expected a label in `ru` for the taxonomy itself: its entries have one.',
      hint: 'Write `ru: …` beside the other labels.',
    },
    {
      file: 'project.yaml',
      bad: writeProject('‹country›: {en: Nowhere}'),
      good: writeProject('country: {en: Nowhere, ru: Нигде}'),
      message: 'Expected `country` in `ru`, a language of the reports.',
      hint: 'Write `ru: …` beside the other languages.',
    },
  ],
  watch: (world) => ({
    finish: () => [
      ...checkSettings(world),
      ...[...world.files.taxonomies].flatMap(([name, entry]) => checkTaxonomy(world, name, entry)),
    ],
  }),
} satisfies SetRule;

function checkSettings({ settings, files }: World): SetFinding[] {
  const entry = files.settings;
  if (!entry) return [];
  return (['publisher', 'country'] as const).flatMap((field) =>
    settings.languages
      .filter((language) => !settings[field][language])
      .map((language) => ({
        where: { entry },
        pointer: [field],
        at: 'key' as const,
        message: `Expected \`${field}\` in \`${language}\`, a language of the reports.`,
        hint: `Write \`${language}: …\` beside the other languages.`,
      })),
  );
}

/** A language that no entry has is asked for once, at the head: the whole file waits for a translator. */
function checkTaxonomy(world: World, name: string, entry: Entry): SetFinding[] {
  const entries = listEntries(world, name);
  const head: Texts = world.taxonomies.get(name)?.labels ?? {};
  const wanted = countLanguages(entries.map(({ item }) => item.labels));
  const half = [...wanted].filter(([, count]) => count * 2 >= entries.length).map(([language]) => language);
  const lacks = (pointer: readonly (string | number)[], language: string, message: string): SetFinding => ({
    where: { entry },
    pointer: [...pointer, 'labels'],
    at: 'key',
    message,
    hint: `Write \`${language}: …\` beside the other labels.`,
  });
  if (Object.keys(head).length === 0 || isMeantAsScheme(entry)) return [];
  return [...new Set([...world.settings.languages, ...half])].flatMap((language) => {
    const asked = half.includes(language);
    const why = asked ? 'other entries of this taxonomy have one' : 'it is a language of the reports';
    if (!wanted.has(language))
      return head[language] && entries.length === 0
        ? []
        : [
            lacks(
              [],
              language,
              `Expected labels in \`${language}\`, a language of the reports: no entry of this taxonomy has one.`,
            ),
          ];
    return [
      ...(head[language]
        ? []
        : [lacks([], language, `Expected a label in \`${language}\` for the taxonomy itself: its entries have one.`)]),
      ...entries
        .filter(({ item }) => !(item.labels as Texts)[language])
        .map(({ item, pointer }) =>
          lacks(pointer, language, `Expected a label in \`${language}\` for \`${item.code}\`: ${why}.`),
        ),
    ];
  });
}

function countLanguages(texts: readonly Texts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const language of texts.flatMap((labels) => Object.keys(labels)))
    counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

function writeContext(head: string, election: string): string {
  return `${head}
entries:
  - {code: rally, labels: {en: Rally, ru: Митинг}}
  - {code: election, ${election}}
`;
}

function writeProject(country: string): string {
  return `publisher: {en: Made-up Monitor, ru: Монитор}
${country}
languages: [en, ru]
style: adil-soz
coverage: {"2024": complete}
`;
}
