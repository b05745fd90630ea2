import type { Crosswalk, Mapped, RowScheme } from '../../aggregate/crosswalk/result.ts';
import { NONE, OUTSIDE } from '../../aggregate/scheme.ts';

/**
 * The maps that a class in a row is told by: those to it, or to what stands over it. Where there is no class, those whose
 * condition does not hold.
 */
export function findMeant(to: string, { maps, classes }: RowScheme): readonly Mapped[] {
  const via = classes.find((one) => one.class === to)?.via;
  if (via === 'apart') return to === OUTSIDE ? maps.filter(({ where }) => where) : [];
  if (via !== 'map') return [];
  const direct = maps.filter((map) => map.to === to);
  return direct.length > 0 ? direct : maps.filter((map) => map.to !== NONE);
}

/** The reasons of maps that are partial or conditional, each once with the codes and schemes that it is of. */
export function listReasons({ dimensions }: Crosswalk): string[] {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { rows } of dimensions) {
    for (const { code, schemes } of rows) {
      for (const { scheme, maps, classes } of schemes) {
        const told = new Set(classes.flatMap((one) => findMeant(one.class, { scheme, maps, classes })));
        for (const map of [...told].filter(({ partial, where }) => partial || where)) {
          const reason = tellReason(map);
          const codes = found.get(reason) ?? new Map<string, Set<string>>();
          found.set(reason, codes);
          const key = `${code} → ${map.to}`;
          codes.set(key, (codes.get(key) ?? new Set()).add(scheme));
        }
      }
    }
  }
  return [...found].map(([reason, codes]) => {
    const groups = new Map<string, string[]>();
    for (const [key, schemes] of codes) {
      const names = [...schemes].join(', ');
      groups.set(names, [...(groups.get(names) ?? []), key]);
    }
    return `${[...groups].map(([schemes, keys]) => `${schemes}: ${keys.join(', ')}`).join('; ')}. ${reason}`;
  });
}

/** 'Only where arbitrary is yes. Only where a court found it so.' */
function tellReason({ where = {}, partial = '' }: Mapped): string {
  const fields = Object.entries(where).map(([name, codes]) => `${name} is ${tellCodes([codes].flat())}`);
  return [fields.length > 0 ? `Only where ${fields.join(' and ')}.` : '', partial].filter(Boolean).join(' ');
}

/** Codes in a row; of many the first. */
function tellCodes(codes: readonly string[]): string {
  const [shown, rest] = codes.length > 4 ? [codes.slice(0, 3), codes.length - 3] : [codes, 0];
  return rest > 0 ? `${shown.join(', ')} or one of ${rest} more` : shown.join(' or ');
}
