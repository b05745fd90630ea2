import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { HALF_CAPITAL, renderText, round } from './frame.ts';

export interface Axis {
  /** From a value to y in pixels; zero is at the bottom. */
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/** A scale from zero to a round number over the highest value; ticks are whole where all values are. */
export function listTicks(values: readonly number[], top: number, bottom: number): Axis {
  const highest = Math.max(0, ...values);
  const whole = values.every(Number.isInteger);
  const scale = scaleLinear()
    .domain([0, highest || 1])
    .nice(4)
    .range([bottom, top]);
  return { scale, ticks: scale.ticks(4).filter((tick) => !whole || Number.isInteger(tick)) };
}

/** Hairlines with their numbers at the left, to stand behind the marks. */
export function renderAxis(axis: Axis, left: number, right: number, format: (value: number) => string): string {
  return axis.ticks
    .map((tick) => {
      const y = axis.scale(tick);
      const number = renderText([format(tick)], left - 6, y + HALF_CAPITAL, { anchor: 'end', fill: '--muted' });
      return renderLine(y, left, right, 'stroke="var(--rule)" stroke-width="0.5"') + number;
    })
    .join('');
}

/** The line of zero, on which the marks stand. */
export function renderZero(axis: Axis, left: number, right: number): string {
  return renderLine(axis.scale(0), left, right, 'stroke="var(--muted)"');
}

function renderLine(y: number, left: number, right: number, look: string): string {
  return `<line x1="${round(left)}" x2="${round(right)}" y1="${round(y)}" y2="${round(y)}" ${look}/>`;
}
