import { TEXT_RULES as NUMBER_RULES } from './audit/text/rules.ts';
import { BASELINE_RULES } from './baseline.ts';
import { RECORD_RULES, SET_RULES } from './check/rules.ts';
import { SCHEMA_RULES } from './check/schema/schema-rules.ts';
import { CSV_RULES } from './read/rules/csv.ts';
import { FILE_RULES } from './read/rules/files.ts';
import { TEXT_RULES } from './read/rules/text.ts';
import { YAML_RULES } from './read/rules/yaml.ts';
import { PHRASE_RULES } from './render/rules.ts';
import type { RuleText } from './rule.ts';

/** Every rule by its id, in the order in which a file meets them: the file, its signs, its form, its values, its records. */
export const RULES: Readonly<Record<string, RuleText>> = {
  ...FILE_RULES,
  ...TEXT_RULES,
  ...YAML_RULES,
  ...CSV_RULES,
  ...SCHEMA_RULES,
  ...RECORD_RULES,
  ...SET_RULES,
  ...BASELINE_RULES,
  ...PHRASE_RULES,
  ...NUMBER_RULES,
};
