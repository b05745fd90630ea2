/** A change to a text, by offsets: what stands from start to end gives way to the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fault of a raw text, by offsets; diagnostics are made of the first thousand only, so its words come when asked for. */
export interface TextFault {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** In order, none over another; empty where only a person can know. */
  readonly edits: readonly Edit[];
  readonly tell: () => { readonly message: string; readonly hint: string };
}

export type Found = (fault: TextFault) => void;
