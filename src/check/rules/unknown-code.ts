import { explainCode, findCodes } from '../names/codes.ts';
import type { Finding, RecordRule } from '../rule.ts';

const CHARGE = 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, ';

export default {
  description:
    'A code must be an entry of its taxonomy; a new value is a new entry in data/taxonomies/. Where only case, spaces or look-alike letters differ from one code, `--fix` writes the code.',
  severity: 'error',
  fixed: true,
  mends: true,
  examples: [
    {
      bad: 'category: [attack, ‹atack›]',
      good: 'category: [attack]',
      byHand: true,
      message: 'Unexpected `atack`, expected a code of taxonomies/category.yaml.',
      hint: 'Did you mean `attack`?',
    },
    {
      bad: 'perpetrator: [‹Security_Service›]',
      good: 'perpetrator: [security-service]',
      message: 'Unexpected `Security_Service`, expected a code of taxonomies/perpetrator.yaml.',
      hint: 'Did you mean `security-service`?',
    },
    {
      bad: 'perpetrator: [‹Полиция›]',
      good: 'perpetrator: [police]',
      byHand: true,
      message: 'Unexpected `Полиция`, expected a code of taxonomies/perpetrator.yaml.',
      hint: 'Did you mean `police`?',
    },
    {
      bad: 'place: ‹nur-sultan›',
      good: 'place: astana',
      byHand: true,
      message: 'Unexpected `nur-sultan`, expected a code of taxonomies/place.yaml.',
      hint: 'That is a former name of `astana`.',
    },
    {
      bad: `${CHARGE}penalty: [‹fin 100000 KZT›]}`,
      good: `${CHARGE}penalty: [fine 100000 KZT]}`,
      byHand: true,
      message: 'Unexpected `fin`, expected a code of taxonomies/penalty.yaml.',
      hint: 'Did you mean `fine`?',
    },
  ],
  check(incident, { taxonomies, doubt }) {
    const findings: Finding[] = [];
    findCodes(
      incident,
      (taxonomy, code) => !taxonomies.get(taxonomy)?.entries.has(code),
      (taxonomy, text, pointer) =>
        findings.push(
          doubt(`taxonomies/${taxonomy}.yaml`, text)
            ? { pointer, message: '', echo: true }
            : explainCode(taxonomy, text, pointer, taxonomies),
        ),
    );
    return findings;
  },
} satisfies RecordRule;
