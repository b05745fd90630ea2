import { findCodes, firstWord } from '../names/codes.ts';
import type { Finding, RecordRule, World } from '../rule.ts';

export default {
  description:
    'A code whose entry names a `successor` is retired: records hold the successor, so that the same thing is counted in one row.',
  severity: 'error',
  mends: true,
  examples: [
    {
      bad: 'context: [‹picket›]',
      good: 'context: [rally]',
      message: 'Unexpected retired code `picket`, expected `rally`.',
      hint: 'taxonomies/context.yaml names its successor.',
      beside: {
        'taxonomies/context.yaml':
          'labels: {en: Context}\nentries:\n  - {code: rally, labels: {en: Rally}}\n  - {code: picket, labels: {en: Picket}, successor: rally}\n',
      },
    },
  ],
  check(incident, { taxonomies }) {
    const findings: Finding[] = [];
    const retired = listRetired(taxonomies);
    if (retired.size === 0) return findings;
    findCodes(
      incident,
      (taxonomy, code) => retired.has(`${taxonomy} ${code}`),
      (taxonomy, text, pointer) => {
        const code = taxonomy === 'penalty' ? firstWord(text) : text;
        const successor = retired.get(`${taxonomy} ${code}`) ?? '';
        findings.push({
          pointer,
          message: `Unexpected retired code \`${code}\`, expected \`${successor}\`.`,
          hint: `taxonomies/${taxonomy}.yaml names its successor.`,
          replace: successor + text.slice(code.length),
        });
      },
    );
    return findings;
  },
} satisfies RecordRule;

type Taxonomies = World['taxonomies'];
const RETIRED = new WeakMap<Taxonomies, ReadonlyMap<string, string>>();

/** Successors of retired codes, by taxonomy and code: 'context picket'. Looked for once, not for each record. */
function listRetired(taxonomies: Taxonomies): ReadonlyMap<string, string> {
  const known = RETIRED.get(taxonomies);
  if (known) return known;
  const retired = new Map(
    [...taxonomies].flatMap(([taxonomy, { entries }]) =>
      [...entries.values()].flatMap(({ code, successor }) =>
        successor === undefined ? [] : [[`${taxonomy} ${code}`, successor] as const],
      ),
    ),
  );
  RETIRED.set(taxonomies, retired);
  return retired;
}
