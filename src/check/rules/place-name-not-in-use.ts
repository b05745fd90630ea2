import type { Incident } from '../../types/incident.ts';
import { readDays } from '../many/days.ts';
import { type PlaceName, readPlaceNames } from '../names/place-names.ts';
import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'Texts call a place as it was called at the time they tell of: Nur-Sultan from March 2019 to September 2022, Astana before and after; Abai, Jetisu and Ulytau regions since June 2022.',
  severity: 'warning',
  examples: [
    {
      bad: 'summary:\n  en: ‹Police in Nur-Sultan detained a reporter.›',
      good: 'summary:\n  en: Police in Astana detained a reporter.',
      message:
        'Unexpected name `Nur-Sultan` in `summary.en`, expected `Astana`: it was called so from 2019-03-23 to 2022-09-16.',
      hint: 'Write the name of that time.',
    },
    {
      bad: 'history:\n  - date: 2024-06-03\n    step: verdict\n    text:\n      ru: ‹Суд в Нур-Султане вынес приговор.›',
      good: 'history:\n  - date: 2024-06-03\n    step: verdict\n    text:\n      ru: Суд в Астане вынес приговор.',
      message:
        'Unexpected name `Нур-Султан` in `text.ru`, expected `Астана`: it was called so from 2019-03-23 to 2022-09-16.',
      hint: 'Write the name of that time.',
    },
  ],
  check(incident, { taxonomies }) {
    const findings: Finding[] = [];
    const places = taxonomies.get('place');
    if (!places) return findings;
    const names = readPlaceNames(places);
    const look = (texts: Readonly<Record<string, string>> | undefined, ...pointer: (string | number)[]) => {
      for (const language in texts) {
        const [known, text] = [names.get(language), texts[language] ?? ''];
        if (!known?.stems.some((stem) => text.includes(stem))) continue;
        for (const name of known.names)
          if (name.pattern.test(text) && isOutOfUse(name, incident))
            findings.push(explainName(name, [...pointer, language]));
      }
    };
    look(incident.summary, 'summary');
    for (const [index, { text }] of incident.history?.entries() ?? []) look(text, 'history', index, 'text');
    return findings;
  },
} satisfies RecordRule;

/** Whether nothing was called so on any day from the record's start to its last step: a text may tell of any of them. */
function isOutOfUse({ unused }: PlaceName, { date, history = [] }: Incident): boolean {
  const { first, last } = readDays(date);
  const end = Math.max(last, ...history.map((step) => readDays(step.date).last));
  return unused.some(([from, to]) => from <= first && end <= to);
}

function explainName({ name, instead, held }: PlaceName, pointer: Finding['pointer']): Finding {
  return {
    pointer,
    message: `Unexpected name \`${name}\` in \`${pointer.filter((part) => part !== 'history' && typeof part === 'string').join('.')}\`, expected ${instead ? `\`${instead}\`` : 'the name of that time'}: it was called so ${held}.`,
    hint: 'Write the name of that time.',
  };
}
