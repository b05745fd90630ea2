import type { TilesChart } from './chart.ts';
import { type Box, renderLink, renderSvg, renderText, round, TEXT } from './frame.ts';
import { measureWidest, wrapText } from './text.ts';

type Tile = TilesChart['tiles'][number];

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Type size of the names, the same on all tiles. */
  readonly size: number;
}

const GAP = 3;
const PADDING = 6;
const NUMBER = { size: 15, baseline: 18 } as const;
const MOST = 90;
const SHADES = 5;

/** A map of equal tiles, each with its number and name, darker for more; '' for no tiles. */
export function renderTiles(chart: TilesChart): string {
  if (chart.tiles.length === 0) return '';
  const grid = layOut(chart);
  const rows = Math.max(...chart.tiles.map((tile) => tile.row)) - grid.top + 1;
  const highest = Math.max(...chart.tiles.filter((tile) => !tile.unknown).map((tile) => tile.value), 0);
  const tiles = [...chart.tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  return renderSvg(
    chart,
    'tiles',
    rows * (grid.height + GAP) - GAP,
    tiles.map((tile) => renderTile(chart, tile, grid, highest)).join(''),
  );
}

function layOut(chart: TilesChart): Grid {
  const left = Math.min(...chart.tiles.map((tile) => tile.column));
  const top = Math.min(...chart.tiles.map((tile) => tile.row));
  const columns = Math.max(...chart.tiles.map((tile) => tile.column)) - left + 1;
  const width = Math.min(MOST, (chart.width + GAP) / columns - GAP);
  // "Кызылординская" fits a tile at the smaller size.
  const words = chart.tiles.flatMap((tile) => tile.label.split(/[ -]/));
  const size = measureWidest(words, TEXT.size) <= findRoom(width) ? TEXT.size : 10;
  const lines = Math.max(...chart.tiles.map((tile) => wrapText(tile.label, findRoom(width), size).length));
  return { left, top, width, height: NUMBER.baseline + lines * TEXT.line + PADDING + 2, size };
}

function renderTile(chart: TilesChart, tile: Tile, grid: Grid, highest: number): string {
  const box: Box = {
    x: (tile.column - grid.left) * (grid.width + GAP),
    y: (tile.row - grid.top) * (grid.height + GAP),
    width: grid.width,
    height: grid.height,
  };
  const shade = findShade(tile, highest);
  const fill = `--on-shade-${shade}`;
  const value = chart.format(tile.value);
  const number = renderText([value], box.x + PADDING, box.y + NUMBER.baseline, {
    size: NUMBER.size,
    weight: 'semibold',
    fill,
  });
  const lines = wrapText(tile.label, findRoom(grid.width), grid.size);
  const name = renderText(lines, box.x + PADDING, box.y + NUMBER.baseline + TEXT.line + 1, { size: grid.size, fill });
  return renderLink(chart, tile.ref, `${tile.label}: ${value}`, [renderSquare(box, shade), name, number]);
}

// In grey an unknown place would look like one with few cases, so its outline is broken.
function renderSquare({ x, y, width, height }: Box, shade: number | 'unknown'): string {
  const place = `x="${round(x + 0.5)}" y="${round(y + 0.5)}" width="${round(width - 1)}" height="${round(height - 1)}"`;
  const outline =
    shade === 'unknown'
      ? 'stroke="var(--muted)" stroke-dasharray="2 2"'
      : `stroke="var(${shade === 0 ? '--rule' : `--shade-${shade}`})"`;
  return `<rect ${place} fill="var(--shade-${shade})" ${outline}/>`;
}

// By the square root: a capital with fifty cases would leave regions with one and with ten the same. Zero is a shade of its own.
function findShade(tile: Tile, highest: number): number | 'unknown' {
  if (tile.unknown) return 'unknown';
  return tile.value <= 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(tile.value / highest) * SHADES));
}

function findRoom(width: number): number {
  return width - 2 * PADDING + 3;
}
