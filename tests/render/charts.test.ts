import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listTicks } from '../../src/render/charts/axis.ts';
import { renderBars } from '../../src/render/charts/bars.ts';
import type { Frame, Mark } from '../../src/render/charts/chart.ts';
import { renderHatch } from '../../src/render/charts/hatch.ts';
import { renderLines } from '../../src/render/charts/lines.ts';
import { renderShares } from '../../src/render/charts/shares.ts';
import { renderStack } from '../../src/render/charts/stack.ts';
import { measureText, normalizeText, wrapText } from '../../src/render/charts/text.ts';
import { renderTiles } from '../../src/render/charts/tiles.ts';
import { findTags, findTexts, findXmlFault } from './svg.ts';

const LONG = 'Должностное лицо или орган государственной власти и самоуправления области';
const HOSTILE = '</svg><script>alert(1)</script> ]]> & "\'\u0000\u0008\u001f\u007f\ud800\uffff\u202eevil\u200f<!--';

type Draw = (labels: readonly string[], value: (i: number) => number, width: number) => string;

/** Each kind of chart from any list of labels; the last label stands for what is not known where the kind has it. */
const KINDS: Readonly<Record<string, Draw>> = {
  bars: (labels, value, width) => renderBars({ ...frame(width), marks: listMarks(labels, value) }),
  shares: (labels, value, width) => renderShares({ ...frame(width), marks: listMarks(labels, value) }),
  tiles: (labels, value, width) =>
    renderTiles({
      ...frame(width),
      tiles: listMarks(labels, value).map((mark, i) => ({ ...mark, column: 1 + (i % 7), row: 1 + Math.floor(i / 7) })),
    }),
  stack: (labels, value, width) =>
    renderStack({
      ...frame(width),
      columns: [...MONTHS.map((label) => ({ label })), { label: 'Месяц неизвестен', unknown: true }],
      series: labels.map((label, k) => ({ label, values: listMarks([...MONTHS, '?'], (i) => value(i + k)) })),
    }),
  lines: (labels, value, width) =>
    renderLines({
      ...frame(width),
      columns: YEARS,
      series: labels.map((label, k) => ({
        label,
        values: listMarks(YEARS, (i) => value(i + k)).map((mark, i) => (i === 2 && k === 0 ? null : mark)),
      })),
    }),
};
const MONTHS = 'Янв Фев Март Апр Май Июнь Июль Авг Сентябрь Окт Нояб Дек'.split(' ');
const YEARS = '2018 2019 2020 2021 2022 2023'.split(' ');
const LABELS = {
  English: ['Police', 'Court', 'Government official or body', 'Security service or armed forces', 'Not established'],
  Russian: ['Полиция', LONG, 'Северо-Казахстанская', 'Сотрудники частных охранных предприятий', 'Не установлено'],
  one: ['Police'],
};
const VALUES = { mixed: (i: number) => [58, 9, 0, 31, 4, 17, 1][i % 7] ?? 0, zero: () => 0, large: () => 12345 };

function frame(width: number): Frame {
  return {
    id: 'c',
    title: 'Police & <others>',
    description: 'Cases, 2023, n = 120.',
    width,
    link: (ref) => `#${ref}`,
    format: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0'),
  };
}

function listMarks(labels: readonly string[], value: (i: number) => number): readonly Mark[] {
  const unknown = labels.length - 1;
  return labels.map((label, i) => ({ label, value: value(i), ref: `f.${i}`, unknown: i > 0 && i === unknown }));
}

const cases = Object.keys(KINDS).flatMap((kind) =>
  Object.keys(LABELS).flatMap((labels) =>
    Object.keys(VALUES).flatMap((values) => [640, 340].map((width) => [kind, labels, values, width] as const)),
  ),
);

describe.each(cases)('%s, %s labels, %s values, %i px', (kind, labels, values, width) => {
  const draw = () => KINDS[kind]?.(LABELS[labels as 'one'], VALUES[values as 'zero'], width) ?? '';
  const svg = draw();

  test('is well-formed, named and the same twice', () => {
    expect(findXmlFault(svg)).toBeUndefined();
    expect(svg).toContain(
      'role="figure" aria-labelledby="c-t c-d"><title id="c-t">Police &amp; &lt;others&gt;</title>',
    );
    expect(draw()).toBe(svg);
  });

  test('keeps its text inside the picture and over 10 px', () => {
    const [, , w = 0, h = 0] = (findTags(svg, 'svg')[0]?.viewBox ?? '').split(' ').map(Number);
    for (const text of findTexts(svg)) {
      expect(text.size).toBeGreaterThanOrEqual(10);
      expect(text.left, text.text).toBeGreaterThanOrEqual(-0.1);
      expect(text.right, text.text).toBeLessThanOrEqual(w + 0.1);
      expect(text.baseline - text.size * 0.7, text.text).toBeGreaterThanOrEqual(-0.5);
      expect(text.baseline, text.text).toBeLessThanOrEqual(h);
    }
  });

  test('draws no text over another', () => {
    const texts = findTexts(svg);
    const meet = texts.flatMap((a, i) =>
      texts
        .slice(0, i)
        .filter((b) => {
          const apart = Math.abs(a.baseline - b.baseline) >= 8;
          return !apart && a.left < b.right - 0.5 && b.left < a.right - 0.5;
        })
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(meet).toEqual([]);
  });

  test('rounds to two decimals, sets colours by custom properties, and links every mark drawn', () => {
    expect(svg).not.toMatch(/\d\.\d{3}|NaN|Infinity|undefined/);
    expect(svg.match(/(?:fill|stroke)="(?!none|var\(--)[^"]*"/g)).toBeNull();
    for (const link of findTags(svg, 'a')) {
      expect(link.href).toBe(`#${link['data-ref']}`);
      expect(link['aria-label']).toMatch(/\S: \d/);
    }
    if (kind !== 'stack') expect(findTags(svg, 'a').length).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(KINDS))('%s', (_, draw) => {
  test('gives an empty string for an empty list', () => {
    expect(draw([], () => 0, 640)).toBe('');
  });

  test('keeps hostile text as text', () => {
    const svg = draw([HOSTILE, 'Court'], () => 3, 640);
    expect(findXmlFault(svg)).toBeUndefined();
    expect(svg).not.toContain('<script');
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  });
});

// The small parser above is checked against a real one where the machine has it.
test.skipIf(spawnSync('xmllint', ['--version']).error !== undefined)('xmllint accepts all kinds', () => {
  const drawings = Object.values(KINDS).map((draw) => draw([HOSTILE, LONG, 'Court'], VALUES.mixed, 640));
  const result = spawnSync('xmllint', ['--noout', '-'], { input: `<all>${drawings.join('')}</all>`, encoding: 'utf8' });
  expect(result.stderr).toBe('');
});

test('bars draw what is not known last and in grey, and bars from zero by value', () => {
  const unknown: Mark = { label: 'Not established', value: 40, ref: 'u', unknown: true };
  const svg = renderBars({
    ...frame(640),
    marks: [unknown, ...listMarks(['Police', 'Court', 'Other'], (i) => 20 - 10 * i)],
  });
  const areas = findTags(svg, 'rect').filter((rect) => rect.fill?.startsWith('var('));
  expect(areas.at(-1)?.fill).toBe('var(--unknown)');
  expect(Number(areas[0]?.width) / Number(areas[1]?.width)).toBeCloseTo(2, 2);
});

test('the parts of a stack add up to its total, without overlap', () => {
  const svg = KINDS.stack?.(['Police', 'Court', 'Other'], VALUES.mixed, 640) ?? '';
  const areas = findTags(svg, 'rect').filter((rect) => /series/.test(rect.fill ?? '') && Number(rect.width) > 12);
  const perUnit = Number(areas[0]?.height) / 58;
  const columns = [...new Set(areas.map((rect) => rect.x))].map((x) => areas.filter((rect) => rect.x === x));
  const heights = columns.map((rects) => rects.reduce((sum, rect) => sum + Number(rect.height), 0));
  heights.forEach((height, i) => {
    expect(height / perUnit).toBeCloseTo(VALUES.mixed(i) + VALUES.mixed(i + 1) + VALUES.mixed(i + 2), 0);
  });
  for (const rects of columns) {
    rects.slice(1).forEach((rect, i) => {
      expect(Number(rect.y) + Number(rect.height)).toBeCloseTo(Number(rects[i]?.y), 1);
    });
  }
});

test('lines print every value under 15 points and none from 15 on, and leave a gap for a missing one', () => {
  const draw = (count: number) =>
    renderLines({
      ...frame(640),
      columns: Array.from({ length: count }, (_, i) => String(2000 + i)),
      series: [
        {
          label: 'Cases',
          values: Array.from({ length: count }, (_, i) => (i === 3 ? null : { label: '', value: 100 + i, ref: 'r' })),
        },
      ],
    });
  expect(findTexts(draw(15)).filter((text) => /^1\d\d$/.test(text.text) && text.weight === 'semibold')).toHaveLength(
    14,
  );
  expect(findTexts(draw(16)).filter((text) => text.weight === 'semibold')).toEqual([]);
  expect(draw(15)).toMatch(/<path d="M[^M"]+M/);
});

test('lines leave values out where they would touch', () => {
  const values = Array.from({ length: 14 }, () => ({ label: '', value: 12345, ref: 'r' }));
  const columns = values.map((_, i) => String(2000 + i));
  const svg = renderLines({ ...frame(340), columns, series: [{ label: 'Cases', values }] });
  expect(findTexts(svg).filter((text) => text.weight === 'semibold')).toEqual([]);
  expect(findTags(svg, 'a')).toHaveLength(14);
});

test('the parts of a shares bar fill its width', () => {
  const svg = KINDS.shares?.(['Men', 'Women', 'Not stated'], () => 3, 640) ?? '';
  const areas = findTags(svg, 'rect').filter((rect) => rect.height === '30');
  expect(areas.reduce((sum, rect) => sum + Number(rect.width), 0)).toBeCloseTo(640, 1);
});

test('hatches stay inside their rectangle, and no two are the same', () => {
  const box = { x: 10.3, y: 20.7, width: 17, height: 9 };
  const hatches = [0, 1, 2, 3, 4, 5].map((series) => renderHatch(box, series));
  expect(new Set(hatches).size).toBe(6);
  for (const [, x, y] of hatches.join('').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(10.3);
    expect(Number(x)).toBeLessThanOrEqual(27.3);
    expect(Number(y)).toBeGreaterThanOrEqual(20.7);
    expect(Number(y)).toBeLessThanOrEqual(29.7);
  }
});

test.each([[[0]], [[1]], [[3, 2]], [[7]], [[58]], [[12345]]])(
  'ticks of the counts %j are whole and reach the top',
  (values) => {
    const { ticks } = listTicks(values, 0, 100);
    expect(ticks.every(Number.isInteger)).toBe(true);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
  },
);

test.each([60, 120, 240])('a long label wraps at %i px and loses nothing', (width) => {
  const lines = wrapText(LONG, width, 11);
  for (const line of lines) expect(measureText(line, 11)).toBeLessThanOrEqual(width);
  expect(lines.join('').replace(/[- ]/g, '')).toBe(LONG.replace(/ /g, ''));
});

test('text is cleaned of what XML does not allow and of what would turn numbers round', () => {
  expect(normalizeText('a\u0000b\tc\ud800d\ufffee\u202ef\u{1f600}')).toBe('a b cdef\u{1f600}');
  expect(measureText('₸', 10)).toBeGreaterThan(4);
  expect(measureText('Ә', 10, 'semibold')).toBeGreaterThan(5);
});

test('widths.json is what scripts/widths.mjs makes', async () => {
  const script = new URL('../../scripts/widths.mjs', import.meta.url).href;
  const { formatWidths } = (await import(script)) as { formatWidths: () => string };
  expect(readFileSync(new URL('../../src/render/charts/widths.json', import.meta.url), 'utf8')).toBe(formatWidths());
});

test.each(['light', 'dark'])('the %s palette has the contrast that WCAG asks for', (scheme) => {
  const colours = readPalette(scheme);
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [colours.get(a) ?? '', colours.get(b) ?? ''].map(findLuminance).sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  for (const text of ['ink', 'muted']) expect(contrast(text, 'paper')).toBeGreaterThanOrEqual(4.5);
  for (const i of [1, 2, 3, 4, 5, 6]) expect(contrast(`series-${i}`, 'paper')).toBeGreaterThanOrEqual(3);
  for (const shade of [0, 1, 2, 3, 4, 5, 'unknown']) {
    expect(contrast(`on-shade-${shade}`, `shade-${shade}`)).toBeGreaterThanOrEqual(4.5);
  }
});

function readPalette(scheme: string): ReadonlyMap<string, string> {
  const css = readFileSync(new URL('../../templates/shared/charts.css', import.meta.url), 'utf8');
  const part = css.split('@media screen and (prefers-color-scheme: dark)')[scheme === 'light' ? 0 : 1] ?? '';
  return new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
}

function findLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
