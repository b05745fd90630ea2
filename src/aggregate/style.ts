import { CliError } from '../diagnostic.ts';
import type { FigureSpec, Style } from '../types/style.ts';
import type { OtherStyle } from './others.ts';

/** What a style asks to be counted, and the labels it gives. */
export interface StyleQueries {
  readonly name: string;
  readonly definition: Style;
  readonly words: ReadonlyMap<string, string>;
  /** Figures that the author asks for besides, and those of the style that need more, such as a change. */
  readonly asked?: ReadonlyMap<string, FigureSpec>;
  /** Series and claims of others that the author cites. */
  readonly cited?: readonly string[];
  /** Codes whose labels the author's text writes. */
  readonly named?: readonly string[];
  /** Records of earlier periods that the author's text goes back to. */
  readonly recalled?: readonly string[];
  /** The other styles of the project. */
  readonly others?: readonly OtherStyle[];
  /** Periods of which a report of this style was written before. */
  readonly written?: readonly string[];
}

/** Does what a part of style.yaml asks for; a fault in it is told with the name of that part. */
export function inStyle<T>(part: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof CliError) throw new CliError(`style.yaml: ${part}: ${error.message}`);
    throw error;
  }
}
