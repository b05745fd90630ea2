import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Level, Levels } from './rule.ts';

/** Diagnostics as the project wants them: those of a rule that is off are gone, the others have the level it is set to. */
export function applyLevels(diagnostics: readonly Diagnostic[], levels: Levels): readonly Diagnostic[] {
  if (levels.size === 0) return diagnostics;
  return diagnostics.flatMap((one) => {
    const severity = findSeverity(one.rule, one.severity, levels);
    return severity ? [severity === one.severity ? one : { ...one, severity }] : [];
  });
}

/** The severity of a rule's findings; undefined where it is switched off. */
export function findSeverity(rule: string, own: Severity | 'off', levels: Levels): Severity | undefined {
  const level = levels.get(rule) ?? own;
  return level === 'off' ? undefined : level;
}

/** Levels as a person writes them, by rule id: off, warn or error. */
export function readLevels(written: Readonly<Record<string, 'off' | 'warn' | 'error'>>): Levels {
  return new Map(
    Object.entries(written).map(([rule, level]): [string, Level] => [rule, level === 'warn' ? 'warning' : level]),
  );
}
