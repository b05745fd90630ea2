import type { Rule } from './rule.ts';
import duplicateId from './rules/duplicate-id.ts';
import missingReason from './rules/missing-reason.ts';
import namedWithCount from './rules/named-with-count.ts';
import outsideYear from './rules/outside-year.ts';
import unknownChargeTarget from './rules/unknown-charge-target.ts';
import unknownCode from './rules/unknown-code.ts';
import unknownReference from './rules/unknown-reference.ts';

/** Every rule of a record, by its id: the name of its file. */
export const RULES: Readonly<Record<string, Rule>> = {
  'duplicate-id': duplicateId,
  'missing-reason': missingReason,
  'named-with-count': namedWithCount,
  'outside-year': outsideYear,
  'unknown-charge-target': unknownChargeTarget,
  'unknown-code': unknownCode,
  'unknown-reference': unknownReference,
};
