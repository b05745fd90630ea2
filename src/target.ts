import type { Target } from './types/incident.ts';

/** What a charge calls each target: its person or outlet id, 'unnamed' for the first unnamed one, 'unnamed-2' for the second. */
export function nameTargets(targets: readonly Target[]): string[] {
  let unnamed = 0;
  return targets.map(({ person, outlet }) => {
    if (person ?? outlet) return person ?? outlet ?? '';
    unnamed++;
    return unnamed === 1 ? 'unnamed' : `unnamed-${unnamed}`;
  });
}
