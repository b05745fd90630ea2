import incidentSchema from '../../../schemas/incident.schema.json' with { type: 'json' };
import { fold, type Suggestion, suggest, suggestCode } from '../../check/names/suggest.ts';
import { parseEdtf } from '../../date.ts';
import type { Project } from '../../project.ts';

/** An answer as the record holds it, or what is wrong with it. */
export type Answer = { readonly value: string } | { readonly fault: string; readonly lost?: boolean };

/** What a field may hold, and what is said of anything else. */
export interface Known {
  /** 'a code of taxonomies/place.yaml' */
  readonly what: string;
  readonly names: readonly Named[];
  readonly suggest: (typed: string) => Suggestion;
}

/** Something that has a code or an id, and the other names a person may type for it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** The code to use instead, once retired. */
  readonly successor?: string;
}

/** A file that lists what records name. */
export type Registry = 'people' | 'outlets' | 'sources';

const AT = new RegExp(incidentSchema.$defs.Citation.properties.at.pattern, 'u');

/** A date as the source gives it. */
export function readDate(text: string): Answer {
  if (parseEdtf(text)) return { value: text };
  const known = '2023-04-11, 2023-04 or 2023, or a span of two of them, 2022-09/2023-02';
  return { fault: `Unexpected \`${text}\`, expected a date as ${known}.` };
}

/** One or more codes or ids, by comma; a label stands for its code. */
export function readNames(text: string, known: Known): Answer {
  const found = text.split(/[,;]/).map((part) => findName(part.trim(), known));
  const fault = found.find((one) => 'fault' in one);
  return fault ?? { value: found.map((one) => ('value' in one ? one.value : '')).join(',') };
}

/** A single code or id: the field holds no list. A label may hold a comma. */
export function readName(text: string, known: Known): Answer {
  const answer = findName(text, known);
  if ('fault' in answer && /[,;]/.test(text))
    return { fault: `Unexpected \`${text}\`, expected one alone: ${known.what}.` };
  return answer;
}

/** A sentence; spaces and line ends count as one space each. */
export function readText(text: string): Answer {
  if (/[\p{Cc}\p{Cs}\ufeff]/u.test(text.replace(/\s/g, ' ')))
    return { fault: 'Unexpected sign that nobody can see; type the text again.' };
  return { value: text.replace(/\s+/g, ' ').trim() };
}

/** A place in a source. */
export function readAt(text: string): Answer {
  if (AT.test(text)) return { value: text };
  return {
    fault: `Unexpected \`${text}\`, expected \`line 12\`, \`lines 12-14, 20\`, \`page 3\`, \`paragraph 7\` or \`whole\`.`,
  };
}

/** The codes of a taxonomy. */
export function knowCodes({ taxonomies }: Project, taxonomy: string): Known {
  const codes = taxonomies.get(taxonomy) ?? { labels: {}, entries: new Map() };
  const names = [...codes.entries.values()].map(({ code, labels, successor }) => ({
    id: code,
    names: Object.values(labels),
    ...(successor && { successor }),
  }));
  return { what: `a code of taxonomies/${taxonomy}.yaml`, names, suggest: (typed) => suggestCode(typed, codes) };
}

/** The ids of a registry. */
export function knowIds(project: Project, registry: Registry): Known {
  const names =
    registry === 'sources'
      ? [...project.sources.values()].map(({ id, title }) => ({ id, names: [title] }))
      : [...project[registry].values()].map(({ id, names, spellings = [] }) => ({
          id,
          names: [...Object.values(names), ...spellings],
        }));
  const ids = names.map(({ id }) => id);
  return { what: `an id of data/${registry}.yaml`, names, suggest: (typed) => suggest(typed, ids) };
}

function findName(text: string, known: Known): Answer {
  const exact = known.names.find(({ id }) => id === text);
  if (exact?.successor) return { fault: `Unexpected \`${text}\`, it is retired: use \`${exact.successor}\`.` };
  if (exact) return { value: text };
  const { hint, replace } = known.suggest(text);
  if (replace !== undefined) return findName(replace, known);
  const named = known.names.filter(({ names }) => names.some((name) => fold(name) === fold(text)));
  if (named.length === 1 && named[0]) return findName(named[0].id, known);
  return { fault: `Unexpected \`${text}\`, expected ${known.what}.${hint ? ` ${hint}` : ''}`, lost: true };
}
