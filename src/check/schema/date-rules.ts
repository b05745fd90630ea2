import type { RuleText } from '../../rule.ts';

const FIXED = { severity: 'error', fixed: true } as const;

/** Rules of dates, which are written as in ISO 8601-2 (EDTF, level 0). */
export const DATE_RULES: Readonly<Record<string, RuleText>> = {
  'not-a-date': {
    ...FIXED,
    mends: true,
    description:
      'A date is written year, month, day, and says no more than the source: 2023-04-11, 2023-04, 2023, or a span of two. Another order is mended where it can be read in one way only: 11.04.2023 is the eleventh of April, 04/11/2023 may be one in America.',
    examples: [
      {
        bad: 'date: ‹11.04.2024›',
        good: 'date: 2024-04-11',
        message:
          'Unexpected `11.04.2024` in `date`, expected a date as 2023-04-11, 2023-04 or 2023, or a span of two, 2022-09/2023-02.',
        hint: 'Write 2024-04-11.',
      },
      {
        bad: 'date: ‹2024/4/1›',
        good: 'date: 2024-04-01',
        message:
          'Unexpected `2024/4/1` in `date`, expected a date as 2023-04-11, 2023-04 or 2023, or a span of two, 2022-09/2023-02.',
        hint: 'Write 2024-04-01.',
      },
      {
        bad: 'date: ‹04/11/2024›',
        good: 'date: 2024-04-11',
        byHand: true,
        message:
          'Unexpected `04/11/2024` in `date`, expected a date as 2023-04-11, 2023-04 or 2023, or a span of two, 2022-09/2023-02.',
        hint: 'Year, month, day: is it 2024-11-04 or 2024-04-11?',
      },
      {
        bad: 'date: ‹spring 2024›',
        good: 'date: 2024-03/2024-05',
        byHand: true,
        message:
          'Unexpected `spring 2024` in `date`, expected a date as 2023-04-11, 2023-04 or 2023, or a span of two, 2022-09/2023-02.',
        hint: 'Write year, month, day, and leave out what is not known.',
      },
    ],
  },
  'impossible-date': {
    ...FIXED,
    description: 'A date is one that the calendar has.',
    examples: [
      {
        bad: 'date: ‹2024-02-30›',
        good: 'date: 2024-02-29',
        message: 'Unexpected `2024-02-30` in `date`, expected a date that the calendar has.',
        hint: '2024-02 has no day 30.',
      },
      {
        bad: 'date: ‹2024-13-05›',
        good: 'date: 2024-05-13',
        message: 'Unexpected `2024-13-05` in `date`, expected a date that the calendar has.',
        hint: 'A year has 12 months. Year, month, day: is it 2024-05-13?',
      },
    ],
  },
  'end-before-start': {
    ...FIXED,
    description: 'A span of two dates ends on a day not before its first.',
    examples: [
      {
        bad: 'date: ‹2024-05-02/2024-05-01›',
        good: 'date: 2024-05-01/2024-05-02',
        message: 'Unexpected end `2024-05-01` in `date`, expected a date not before its start `2024-05-02`.',
        hint: 'Correct one of the two dates.',
      },
    ],
  },
  'spreadsheet-date': {
    ...FIXED,
    description:
      'A spreadsheet keeps a day as a number, and shows it when the column has lost its format: 45027 is 2023-04-11.',
    examples: [
      {
        bad: 'date: ‹45418›',
        good: 'date: 2024-05-06',
        message: 'Unexpected number `45418` in `date`, expected a date.',
        hint: 'A spreadsheet counts days so: it would be 2024-05-06. Look the date up in the source.',
      },
    ],
  },
};
