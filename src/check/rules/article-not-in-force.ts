import type { Charge, Incident } from '../../types/incident.ts';
import { type Days, readDays } from '../many/days.ts';
import { inherit } from '../names/codes.ts';
import type { Finding, RecordRule } from '../rule.ts';

/** A judgment, an appeal or a closing may be of a charge that is older than the record. After this time that is told by the step `charge`. */
const OLD_CHARGE = 2 * 365;
const LATE_STAGES = ['verdict', 'appeal', 'closed'];

const record = (date: string, article: string) =>
  `date: ${date}\nlegal:\n  proceeding: ${article.includes('cao') ? 'administrative' : 'criminal'}\n  charges:\n    - {target: ann-example, article: ${article}, stage: verdict}`;

const earlier = (article: string) => `id: XX-2022-001
date: 2022-02-03
place: almaty
freedom: [expression]
category: [administrative-case]
perpetrator: [court]
targets: [{person: ann-example, group: journalist}]
on_duty: unknown
verified: yes
summary: {en: A court fined a reporter.}
sources: [{id: made-up-diary, at: whole}]
visibility: public
legal:
  proceeding: administrative
  charges: [{target: ann-example, article: ${article}}]
`;

export default {
  description:
    'Nobody is charged under an article before it is law or after it was repealed (`from` and `to` in taxonomies/article.yaml, of the article or its code). What counts is the step `charge`, or else the date of the record. A record that only tells a judgment or an appeal may follow the repeal by two years: its charge is older.',
  severity: 'error',
  examples: [
    {
      bad: record('2024-05-06', '‹cc-130›'),
      good: record('2024-05-06', 'cao-73-3'),
      message:
        'Unexpected `cc-130` on 2024-05-06, expected an article in force then: it was repealed after 2020-07-09.',
      hint: 'Moved to the Code of Administrative Offences as Article 73-3.',
    },
    {
      file: 'incidents/2022/XX-2022-001.yaml',
      bad: earlier('‹cao-456-2›'),
      good: earlier('not-stated'),
      message: 'Unexpected `cao-456-2` on 2022-02-03, expected an article in force then: it is law from 2023-09-09.',
      hint: 'Correct the article or the date.',
    },
  ],
  check(incident, { taxonomies }) {
    const findings: Finding[] = [];
    const charges = incident.legal?.charges;
    if (!charges) return findings;
    const codes = taxonomies.get('article');
    for (const [index, charge] of charges.entries()) {
      const from = inherit(codes, charge.article, (entry) => entry.from);
      const to = inherit(codes, charge.article, (entry) => entry.to);
      if (from === undefined && to === undefined) continue;
      const told = findCharged(incident, charge);
      const early = from !== undefined && told.last < readDays(from).first;
      const late = to !== undefined && told.first > readDays(to).last + told.grace;
      if (!early && !late) continue;
      const law = early ? `it is law from ${from}` : `it was repealed after ${to}`;
      findings.push({
        pointer: ['legal', 'charges', index, 'article'],
        message: `Unexpected \`${charge.article}\` on ${told.text}, expected an article in force then: ${law}.`,
        hint: hint(codes?.entries.get(charge.article)?.definition?.en, told.grace > 0),
      });
    }
    return findings;
  },
} satisfies RecordRule;

/** The days of the charge: those of the step `charge`; or else from the record's start to its last step, since nobody says when in between. */
function findCharged({ date, history = [] }: Incident, { stage }: Charge): Days & { text: string; grace: number } {
  const charges = history.filter(({ step }) => step === 'charge');
  const [start, told] = [readDays(date), charges.length > 0 ? charges : history];
  const days = told.map((step) => readDays(step.date));
  const first = charges.length > 0 ? Math.min(...days.map((one) => one.first)) : start.first;
  const last = Math.max(...(charges.length > 0 ? [] : [start.last]), ...days.map((one) => one.last));
  const startsLate = history.length === 0 || LATE_STEPS.includes(history[0]?.step ?? '');
  const old = charges.length === 0 && startsLate && LATE_STAGES.includes(stage ?? '');
  return { first, last, exact: first === last, text: charges[0]?.date ?? date, grace: old ? OLD_CHARGE : 0 };
}

const LATE_STEPS = ['verdict', 'appeal', 'investigation-closed'];

function hint(definition: string | undefined, older: boolean): string {
  if (definition) return definition;
  return older ? 'Correct the article, or add the step `charge` with its date.' : 'Correct the article or the date.';
}
