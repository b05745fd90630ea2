import type { Operators } from './operator.ts';
import { BYTES } from './operators/bytes.ts';
import { CODES } from './operators/codes.ts';
import { DATES } from './operators/dates.ts';
import { KEYS } from './operators/keys.ts';
import { LINES } from './operators/lines.ts';
import { RECORDS } from './operators/records.ts';
import { TABLE } from './operators/table.ts';
import { UNDETECTABLE } from './operators/undetectable.ts';
import { VALUES } from './operators/values.ts';

/** Every way to spoil a file, by name. */
export const OPERATORS: Operators = {
  ...BYTES,
  ...LINES,
  ...KEYS,
  ...CODES,
  ...DATES,
  ...VALUES,
  ...RECORDS,
  ...TABLE,
  ...UNDETECTABLE,
};
