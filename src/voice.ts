import type { Paint } from './diagnostics/printer.ts';

/** What a command may say: data on stdout, the rest on stderr. */
export interface Voice {
  readonly data: (line: string) => void;
  readonly message: (line: string) => void;
  /** What is good to know and needs nothing done; nothing with --quiet. */
  readonly note: (line: string) => void;
  readonly progress: (line: string) => void;
  readonly paint: Paint;
}
