import { EVENT_ID, type Event } from 'js-yaml';

/** The dash of a list's empty item, the event at an index: the parser gives no place for what is not there. Undefined for a value that is written. */
export function findEmptyItem(text: string, events: readonly Event[], index: number): number | undefined {
  if (!isEmpty(events[index])) return undefined;
  let before = index;
  while (isEmpty(events[before])) before--;
  const lines = /^ *(?:- +)*-[ \t]*(?:#.*)?$/gm;
  lines.lastIndex = endOf(events, before);
  let found: RegExpExecArray | null = null;
  for (let count = before; count < index; count++) found = lines.exec(text);
  return found ? found.index + found[0].indexOf('-') : undefined;
}

function isEmpty(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

/** Behind the last written sign up to an event; of a list or mapping its start. */
function endOf(events: readonly Event[], index: number): number {
  for (let at = index; at > 0; at--) {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR && event.valueEnd >= 0) return event.valueEnd;
    if (event && 'start' in event && at === index) return event.start;
  }
  return 0;
}
