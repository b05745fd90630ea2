import { indentOf, listLines } from '../blocks.ts';
import { lineAt, pickMatch, pickPart, recordLines, replace, write } from '../edit.ts';
import { isDate, isNumber, registryOf, taxonomyOf } from '../fields.ts';
import type { Operators } from '../operator.ts';
import { findBreak } from '../oracle.ts';

/** Changes whose result can be sound data: only who knows the case can tell. */
export const UNDETECTABLE: Operators = {
  'another-code': {
    description: 'another code of the same taxonomy',
    undetectable: 'both codes are right for some record; only the source tells which',
    on: 'any',
    apply(subject, random, { codes }) {
      const part = pickPart(subject, random, (one) => taxonomyOf(subject, one) !== undefined);
      const code = part && random.pick([...(codes.get(taxonomyOf(subject, part) ?? '') ?? [])]);
      return part && code && code !== part.text
        ? { ...write(subject, part, code), lines: recordLines(subject, part) }
        : undefined;
    },
  },
  'another-date': {
    description: 'another day of the same year',
    undetectable: 'every day of the calendar can be the right one',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => isDate(subject, one) && /^\d{4}-\d\d-\d\d$/.test(one.text));
      const day = (limit: number) => String(1 + random.below(limit)).padStart(2, '0');
      if (!part) return undefined;
      return {
        ...write(subject, part, `${part.text.slice(0, 4)}-${day(12)}-${day(28)}`),
        lines: recordLines(subject, part),
      };
    },
  },
  'another-reference': {
    description: 'another person, outlet, source or record of the registry',
    undetectable: 'the other one exists too; only the source tells whom it happened to',
    on: 'any',
    apply(subject, random, { ids }) {
      const part = pickPart(subject, random, (one) => registryOf(subject, one) !== undefined);
      const id = part && random.pick([...(ids.get(registryOf(subject, part) ?? '') ?? [])]);
      return part && id && id !== part.text
        ? { ...write(subject, part, id), lines: recordLines(subject, part) }
        : undefined;
    },
  },
  'changed-word': {
    description: 'a word of a summary is another word',
    undetectable: 'the text still is a text',
    on: 'any',
    apply(subject, random) {
      const summary = pickPart(subject, random, ({ path, text }) => path.startsWith('summary.') && text !== '');
      const word =
        summary && pickMatch({ ...subject, text: subject.text.slice(0, summary.end) }, random, /(?<= )[a-z]{4,}(?= )/g);
      return word && summary && word.start > summary.start ? replace(subject, word, 'nobody') : undefined;
    },
  },
  'changed-count': {
    description: 'a published count is another number',
    undetectable: 'the document may well say the other number, unless parts then exceed their total',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => isNumber(one) && one.path === 'claims.*.value');
      return (
        part && {
          ...write(subject, part, String(Number(part.text) + 1 + random.below(9))),
          lines: recordLines(subject, part),
        }
      );
    },
  },
  'dropped-optional-field': {
    description: 'a field that may be left out is gone',
    undetectable: 'a record without it is a record that knows less',
    on: 'yaml',
    apply(subject, random) {
      const lines = listLines(subject.text);
      const key = random.pick(subject.parts.flatMap((part) => (part.parent?.style === 'flow' ? [] : (part.key ?? []))));
      const first = key && lines[lineAt(subject.text, key.start) - 1];
      if (!first || subject.text.slice(first.start, key.start).trim() !== '') return undefined;
      const next = lines.slice(first.number).find(({ text }) => indentOf(text) <= indentOf(first.text));
      const mutant = replace(subject, { start: first.start, end: next?.start ?? subject.text.length }, '');
      if (findBreak(subject, String(mutant.text))) return undefined;
      return { ...mutant, lines: recordLines(subject, { start: first.start, end: first.start }) };
    },
  },
  'dropped-target': {
    description: 'one target of a record is gone',
    undetectable: 'a record may have any number of targets',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ path, style }) => path === 'targets.*' && style === 'flow');
      const line = part && listLines(subject.text)[lineAt(subject.text, part.start) - 1];
      if (!line) return undefined;
      const mutant = replace(subject, { start: line.start, end: line.end + 1 }, '');
      return findBreak(subject, String(mutant.text)) ? undefined : { ...mutant, lines: recordLines(subject, line) };
    },
  },
};
