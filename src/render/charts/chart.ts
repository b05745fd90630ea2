/** One number drawn on a chart. `ref` names the figure or cell it comes from; `link` makes it an address on the page. */
export interface Mark {
  readonly label: string;
  readonly value: number;
  readonly ref: string;
  /** Drawn last and in light grey. */
  readonly unknown?: boolean;
}

/** What every chart needs besides its numbers. The title and subtitle stand in HTML above the picture, not inside it. */
export interface Frame {
  /** Unique in the page, ASCII; ids inside the picture start with it. */
  readonly id: string;
  /** The finding, for a screen reader and the PDF's alternative text. */
  readonly title: string;
  /** The numbers in words: unit, period, n, highest and lowest. Does not repeat the title. */
  readonly description: string;
  /** Width in CSS pixels of the text block, at which text is drawn at the page's caption size. */
  readonly width: number;
  readonly link: (ref: string) => string;
  readonly format: (value: number) => string;
}

/** One horizontal bar a mark, in the order given. */
export interface BarsChart extends Frame {
  readonly marks: readonly Mark[];
}

/** One column a label (months, ages), stacked by series; values[i] belongs to columns[i]. */
export interface StackChart extends Frame {
  readonly columns: readonly { readonly label: string; readonly unknown?: boolean }[];
  readonly series: readonly { readonly label: string; readonly unknown?: boolean; readonly values: readonly Mark[] }[];
}

/** One square a place. */
export interface TilesChart extends Frame {
  readonly tiles: readonly (Mark & { readonly column: number; readonly row: number })[];
}

/** One line a series over years; a null is a gap. */
export interface LinesChart extends Frame {
  readonly columns: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly (Mark | null)[] }[];
}

/** One bar of parts that make 100 %. */
export interface SharesChart extends Frame {
  readonly marks: readonly Mark[];
}
