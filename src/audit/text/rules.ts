import type { RuleText } from '../../rule.ts';

/** What people read of the numbers that an author typed, by rule. */
export const TEXT_RULES: Readonly<Record<string, RuleText>> = {
  'contradicted-number': {
    description:
      'A number that an author typed says something else than the records: a count, a share, a rank, a comparison of years. The number or the sentence is wrong, or a record is; while they disagree, no report is built.',
    severity: 'error',
    examples: [
      {
        file: 'reports/2024/text/adil-soz/overview.md',
        bad: 'In 2024 we recorded ‹three› attacks.\n',
        good: 'In 2024 we recorded one attack.\n',
        message:
          'The text says “three”, the records hold 1 (incidents, category: Physical attack, 2024, figure `attacks-total`).',
        hint: 'Write {{spell "attacks-total"}}.',
      },
      {
        file: 'reports/2024/text/adil-soz/overview.md',
        bad: 'The police stood behind ‹40 %› of the incidents.\n',
        good: 'The police stood behind 100 % of the incidents.\n',
        message:
          'The text says “40 %”, the records hold 100 % (1 of 1 incident) (incidents, perpetrator: Police, 2024, figure `perpetrators`, row `police`).',
        hint: 'Write {{share "perpetrators" key="police" of="total"}}.',
      },
    ],
  },
  'unbound-number': {
    description:
      'A number about incidents that an author typed. Today it may agree with the records; after the next correction it may not. A figure in its place moves with the records.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'reports/2024/text/adil-soz/overview.md',
        bad: 'In 2024 we recorded ‹1› attack.\n',
        good: 'In 2024 we recorded {{n "attacks-total"}} attack.\n',
        message:
          'The text says “1”, what the records give, but it is typed: the records hold 1 (incidents, category: Physical attack, 2024, figure `attacks-total`).',
        hint: 'Write {{n "attacks-total"}}.',
      },
    ],
  },
};
