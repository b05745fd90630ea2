import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Figure, Report } from '../src/report.ts';
import { buildComplete, buildReport, COMPLETE } from './command.ts';

interface ExpectedFigure {
  readonly value: number;
  readonly base?: number;
  readonly percent?: number;
  readonly currency?: string;
  readonly overlaps?: boolean;
  readonly change?: Omit<NonNullable<Figure['change']>, 'records'>;
  readonly cells?: Readonly<Record<string, number>>;
  readonly percents?: Readonly<Record<string, number>>;
  readonly known?: Readonly<Record<string, number>>;
}

interface Expected {
  readonly figures: Readonly<Record<string, ExpectedFigure>>;
  readonly refused?: readonly string[];
  readonly omissions: Readonly<Record<string, number>>;
  readonly followUps?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const EXPECTED = parse(readFileSync(join(COMPLETE, 'expected.yaml'), 'utf8')) as Record<string, Expected>;

describe.each(Object.entries(EXPECTED))(
  'the complete project, %s, agrees with what was counted by hand',
  (period, expected) => {
    let ledger: Report;

    beforeAll(async () => {
      const built =
        period === '2023'
          ? await buildComplete()
          : await buildReport(COMPLETE, period, { args: ['--to', 'html,json'] });
      ledger = built.ledger;
    });

    test.each(Object.entries(expected.figures))('%s', (id, wanted) => {
      const figure = ledger.figures[id];
      expect(figure, `no figure ${id}`).toBeDefined();
      if (figure) expect(describeFigure(figure, wanted)).toEqual(wanted);
    });

    test('records left out, with their reasons', () => {
      const omissions = Object.fromEntries(ledger.omissions.map(({ reason, count }) => [reason, count]));
      expect(omissions).toEqual(expected.omissions);
    });

    test('developments in cases of earlier years', () => {
      const told = ledger.sections
        .filter(({ followUps }) => followUps.length > 0)
        .map(({ id, followUps }) => [
          id,
          Object.fromEntries(followUps.map((one) => [one.id, one.steps.map(({ date }) => date)])),
        ]);
      if (expected.followUps) expect(Object.fromEntries(told)).toEqual(expected.followUps);
    });

    test('figures that coverage refuses', () => {
      expect(ledger.refused.map(({ figure }) => figure)).toEqual(expected.refused ?? []);
    });
  },
);

test('the table in its README gives the same figures', () => {
  const [head = [], ...rows] = readMarkdownTable(readFileSync(join(COMPLETE, 'README.md'), 'utf8'), 'figure');
  const periods = head.slice(1);
  for (const [figure = '', ...values] of rows) {
    const wanted = periods.map((period) => EXPECTED[period]?.figures[figure]?.value);
    expect(
      values.map((value) => (value === '' ? undefined : Number(value))),
      figure,
    ).toEqual(wanted);
  }
  expect(rows).toHaveLength(5);
});

/** The parts of a figure that the hand count speaks of. */
function describeFigure(figure: Figure, wanted: ExpectedFigure): ExpectedFigure {
  const cells = figure.cells ?? [];
  const pick = (read: 'value' | 'percent' | 'percentOfKnown', keys?: readonly string[]) =>
    Object.fromEntries(
      cells
        .map((cell): [string, number | undefined] => [cell.key.join('/'), cell[read]])
        .filter(([key, value]) => (keys ? keys.includes(key) : value !== undefined)),
    ) as Record<string, number>;
  return {
    value: figure.value,
    ...(wanted.base !== undefined && { base: figure.base?.value ?? Number.NaN }),
    ...(wanted.percent !== undefined && { percent: figure.percent ?? Number.NaN }),
    ...(wanted.currency !== undefined && { currency: figure.currency ?? '' }),
    ...(wanted.overlaps !== undefined && { overlaps: figure.overlaps ?? false }),
    ...(wanted.change && figure.change && { change: leaveRecords(figure.change) }),
    ...(wanted.cells && { cells: pick('value') }),
    ...(wanted.percents && { percents: pick('percent', Object.keys(wanted.percents)) }),
    ...(wanted.known && { known: pick('percentOfKnown') }),
  };
}

/** The rows of the Markdown table whose first head cell is this. */
function readMarkdownTable(text: string, first: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(start, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.filter((_, index) => index !== 1);
}

function leaveRecords({ records: _, ...change }: NonNullable<Figure['change']>) {
  return change;
}
