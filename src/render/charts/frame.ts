import type { Frame } from './chart.ts';
import { renderHatch } from './hatch.ts';
import { escapeText, measureText, type Weight } from './text.ts';

/** Type size and distance of lines in pixels, at the width that the caller gives. */
export const TEXT = { size: 11, line: 13 } as const;

/** From the middle of a line of capitals or figures down to its baseline. */
export const HALF_CAPITAL = 3.7;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place of a series among the series, from 0, or what is not known. */
export type Paint = number | 'unknown';

export interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: Weight;
  readonly size?: number;
  readonly fill?: string;
}

/**
 * The whole picture with its name and description for a screen reader and the PDF. Its role is figure and not img,
 * whose content a screen reader skips, links included; in the PDF both become a Figure with this text.
 */
export function renderSvg(chart: Frame, kind: string, height: number, body: string): string {
  const id = escapeText(chart.id);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${kind}" viewBox="0 0 ${round(chart.width)} ${round(height)}" width="100%" style="--width:${round(chart.width)}px" font-size="${TEXT.size}" role="figure" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapeText(chart.title)}</title><desc id="${id}-d">${escapeText(chart.description)}</desc>${body}</svg>`;
}

/** A part of the picture that leads to what its number counts; `name` is read out, e.g. "Police: 12", and holds the visible words in their order. */
export function renderLink(chart: Frame, ref: string, name: string, body: readonly string[]): string {
  return `<a href="${escapeText(chart.link(ref))}" data-ref="${escapeText(ref)}" aria-label="${escapeText(name)}">${body.join(' ')}</a>`;
}

/** Lines of text; y is the baseline of the first. The space between them parts the words for whoever reads the text alone. */
export function renderText(lines: readonly string[], x: number, y: number, look: TextLook = {}): string {
  const { anchor = 'start', weight = 'regular', size = TEXT.size, fill = '--ink' } = look;
  const attributes = [
    `fill="var(${fill})"`,
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(weight === 'regular' ? [] : ['font-weight="600"']),
    ...(size === TEXT.size ? [] : [`font-size="${size}"`]),
  ].join(' ');
  return lines
    .map((line, i) => `<text x="${round(x)}" y="${round(y + i * TEXT.line)}" ${attributes}>${escapeText(line)}</text>`)
    .join(' ');
}

/** A number over or under a point, on a patch of paper, so that no grid line runs through it. */
export function renderValue(value: string, middle: number, baseline: number): string {
  const width = measureText(value, TEXT.size, 'semibold') + 2;
  const patch = { x: middle - width / 2, y: baseline - 8.5, width, height: 9.5 };
  return `<rect ${boxAttributes(patch)} fill="var(--paper)"/>${renderText([value], middle, baseline, { anchor: 'middle', weight: 'semibold' })}`;
}

/** A filled rectangle with the hatch of its series, parted from its neighbours by half a pixel of paper. */
export function renderArea(box: Box, paint: Paint): string {
  if (box.width <= 0 || box.height <= 0) return '';
  const fill = paint === 'unknown' ? '--unknown' : seriesColour(paint);
  const rect = `<rect ${boxAttributes(box)} fill="var(${fill})" stroke="var(--paper)" stroke-width="0.5"/>`;
  return rect + (paint === 'unknown' ? '' : renderHatch(box, paint));
}

/** An invisible rectangle that makes a small mark easy to hit. */
export function renderTarget(box: Box): string {
  return `<rect class="target" ${boxAttributes(box)} fill="none" pointer-events="all"/>`;
}

/** The custom property with the colour of a series. */
export function seriesColour(series: number): string {
  return `--series-${(series % 6) + 1}`;
}

/** Two decimals are finer than any printer and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Known things first, what is not known last, otherwise in the order given. */
export function listUnknownLast<T extends { readonly unknown?: boolean }>(things: readonly T[]): readonly T[] {
  return [...things.filter((thing) => !thing.unknown), ...things.filter((thing) => thing.unknown)];
}

function boxAttributes({ x, y, width, height }: Box): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}
