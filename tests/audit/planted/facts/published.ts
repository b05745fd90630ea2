import type { FactMaker } from '../fact.ts';
import { listSlips, replaceNumber } from '../faults.ts';

/** Published counts whose words are known in three languages; the value is that of the project's data. */
export const CLAIMS: Readonly<
  Record<string, { readonly who: string; readonly what: string; readonly period: string }>
> = {
  'ural-observer-173703-total-2022': { who: 'adil-soz', what: 'all', period: '2022' },
  'ural-observer-173703-total-2023': { who: 'adil-soz', what: 'all', period: '2023' },
  'vlast-53704-attacks-2022': { who: 'adil-soz', what: 'attack', period: '2022' },
  'adil-soz-2020-attacks': { who: 'adil-soz', what: 'attack', period: '2020' },
  'adil-soz-2020-civil-disputes': { who: 'adil-soz', what: 'civil', period: '2020' },
  'adilsoz-april-2023-total': { who: 'adil-soz', what: 'all', period: '2023-04' },
  'adilsoz-june-2023-total': { who: 'adil-soz', what: 'all', period: '2023-06' },
  'adilsoz-april-2023-rights-of-media': { who: 'adil-soz', what: 'rights', period: '2023-04' },
  'adilsoz-june-2023-rights-of-media': { who: 'adil-soz', what: 'rights', period: '2023-06' },
  'jfj-2022-2023-total-2022': { who: 'jfj', what: 'threats', period: '2022' },
  'jfj-2022-2023-physical-2022': { who: 'jfj', what: 'physical', period: '2022' },
  'jfj-2022-2023-physical-2023': { who: 'jfj', what: 'physical', period: '2023' },
};

export const PUBLISHED: Readonly<Record<string, FactMaker>> = {
  published: ({ world, random }) => {
    const claim = random.pick(Object.keys(CLAIMS)) ?? '';
    const found = world.project.published.find(({ id }) => id === claim);
    const period = CLAIMS[claim]?.period;
    if (!found || !period) return undefined;
    const told = {
      numbers: { n: found.value },
      codes: { claim, year: period.slice(0, 4), month: period.length > 4 ? period : '' },
    };
    const others = world.project.published.filter((one) => one.period === found.period).map(({ value }) => value);
    const series = world.project.published.filter(
      (one) => one.series && one.series === found.series && one.period !== found.period,
    );
    return {
      ...told,
      sections: ['overview', 'conclusions'],
      scope: 2,
      faults: [
        ...replaceNumber(told, 'n', 'wrong-count', listSlips(found.value), others),
        ...replaceNumber(
          told,
          'n',
          'wrong-year',
          series.map(({ value }) => value),
          others,
        ),
      ],
    };
  },
};
