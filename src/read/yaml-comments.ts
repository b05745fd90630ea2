import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';

const CUT = /[ \t]+#(?=[^\s#!])/y;

/** Texts that a `#` cuts off: of `under order #45` without quotes only `under order` is read. A comment that is meant has a space behind its sign. */
export function findCutTexts(
  text: string,
  events: readonly Event[],
  place: (start: number, end: number) => Place,
): Diagnostic[] {
  return events.flatMap((event): Diagnostic[] => {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.valueStart < 0) return [];
    CUT.lastIndex = event.valueEnd;
    if (!CUT.test(text)) return [];
    const start = CUT.lastIndex - 1;
    const end = text.slice(start).search(/\r|\n|$/) + start;
    return [
      {
        rule: 'cut-text',
        severity: 'warning',
        place: place(start, end),
        message: 'Unexpected `#` in a text without quotes: what stands behind it is not read.',
        hint: 'Put the whole text in quotes; behind the # of a comment stands a space.',
      },
    ];
  });
}
