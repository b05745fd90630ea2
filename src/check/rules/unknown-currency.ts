import { closest } from '../../closest.ts';
import type { Finding, RecordRule } from '../rule.ts';
import { isCurrency } from '../schema/currencies.ts';

/** Currencies of the sources; the nearest of all three hundred would be a guess. */
const LIKELY = ['KZT', 'USD', 'EUR', 'RUB', 'GBP', 'KGS', 'UZS', 'CNY', 'CHF'];

export default {
  description:
    'A sum names its currency by the three letters of ISO 4217: tenge is `KZT`. Sums in a currency that nobody knows cannot be added up.',
  severity: 'error',
  examples: [
    {
      bad: 'legal:\n  proceeding: civil\n  claimed: ‹5000000 KTZ›',
      good: 'legal:\n  proceeding: civil\n  claimed: 5000000 KZT',
      message: 'Unexpected currency `KTZ`, expected one of ISO 4217.',
      hint: 'Did you mean `KZT`?',
    },
    {
      bad: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, penalty: [‹fine 100000 TNG›]}',
      good: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, penalty: [fine 100000 KZT]}',
      message: 'Unexpected currency `TNG`, expected one of ISO 4217.',
      hint: 'Tenge is `KZT`, the US dollar `USD`, the euro `EUR`, the rouble `RUB`.',
    },
  ],
  check({ legal }) {
    const findings: Finding[] = [];
    if (!legal) return findings;
    const expect = (sum: string | undefined, ...pointer: (string | number)[]) => {
      const currency = /\d ([A-Z]{3})$/.exec(sum ?? '')?.[1];
      if (currency && !isCurrency(currency)) findings.push(explainCurrency(currency, pointer));
    };
    expect(legal.claimed, 'legal', 'claimed');
    expect(legal.awarded, 'legal', 'awarded');
    for (const [index, { penalty = [] }] of (legal.charges ?? []).entries())
      for (const [n, text] of penalty.entries()) expect(text, 'legal', 'charges', index, 'penalty', n);
    return findings;
  },
} satisfies RecordRule;

function explainCurrency(currency: string, pointer: Finding['pointer']): Finding {
  const near = LIKELY.find((known) => sortLetters(known) === sortLetters(currency)) ?? closest(currency, LIKELY);
  return {
    pointer,
    message: `Unexpected currency \`${currency}\`, expected one of ISO 4217.`,
    hint: near ? `Did you mean \`${near}\`?` : 'Tenge is `KZT`, the US dollar `USD`, the euro `EUR`, the rouble `RUB`.',
  };
}

/** Letters in another order are the most likely slip. */
function sortLetters(word: string): string {
  return [...word].sort().join('');
}
