import type { Severity } from './diagnostic.ts';

/** How a rule's findings count; `off` runs it for nobody. */
export type Level = Severity | 'off';

/** The levels that a project or a command line sets, by rule id; a rule that is not among them has its own. */
export type Levels = ReadonlyMap<string, Level>;

/** What a person reads of a rule. `report explain`, docs/rules.md and the rule's tests are made from it. */
export interface RuleText {
  /** One or two sentences for a person who meets the diagnostic: what is asked, and why. */
  readonly description: string;
  readonly severity: Level;
  /** True where what breaks it cannot be read or counted: it can be neither switched off nor made a warning. */
  readonly fixed?: boolean;
  /** True where `--fix` mends it, or some of its cases. */
  readonly mends?: boolean;
  readonly examples: readonly Example[];
}

/** A file with the fault and one without; a test makes a project of each. */
export interface Example {
  /** Path below data/. Without one, the texts are fields of a record that is otherwise sound. */
  readonly file?: string;
  /** The text with the fault; ‹ and › stand around the place at which the diagnostic points. */
  readonly bad: string;
  /** The same, mended; where `mends` is set, what `--fix` makes of it. */
  readonly good: string;
  /** The message, word for word. */
  readonly message: string;
  readonly hint?: string;
  /** Other files that the example needs, by path below data/. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Files of the style that the text is written for, where the program has none of that name. */
  readonly style?: Readonly<Record<string, string>>;
  /** True where the `good` text is a person's decision, not what `--fix` makes. */
  readonly byHand?: boolean;
}
