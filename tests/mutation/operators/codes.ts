import { lineAt, misspell, pickPart, range, recordLines, write } from '../edit.ts';
import { choicesOf, isName, registryOf, taxonomyOf } from '../fields.ts';
import type { Mutant, Operators } from '../operator.ts';
import type { Part, Subject } from '../subject.ts';
import type { World } from '../world.ts';

/** Faults of codes, of references and of ids. */
export const CODES: Operators = {
  'misspelt-code': {
    description: 'a taxonomy code with one slip of the finger',
    on: 'any',
    apply(subject, random, { codes }) {
      const part = pickPart(subject, random, (one) => taxonomyOf(subject, one) !== undefined);
      if (!part) return undefined;
      const code = misspell(part.text, random);
      return codes.get(taxonomyOf(subject, part) ?? '')?.has(code) ? undefined : write(subject, part, code);
    },
  },
  'capital-code': {
    description: 'a taxonomy code in capitals, or with a capital at its start',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(
        subject,
        random,
        (one) => /^[a-z]/.test(one.text) && taxonomyOf(subject, one) !== undefined,
      );
      if (!part) return undefined;
      const capital = part.text.slice(0, 1).toUpperCase() + part.text.slice(1);
      return write(subject, part, random.below(2) === 0 ? capital : part.text.toUpperCase());
    },
  },
  'misspelt-choice': {
    description: 'one of a few fixed words (yes, public, at-least) with a slip of the finger',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => choicesOf(subject, one) !== undefined);
      if (!part) return undefined;
      const word = misspell(part.text, random);
      return choicesOf(subject, part)?.includes(word) ? undefined : write(subject, part, word);
    },
  },
  'misspelt-reference': {
    description: 'the id of a person, outlet, source or record with one slip of the finger, where it is named',
    on: 'any',
    apply(subject, random, { ids }) {
      const part = pickPart(subject, random, (one) => registryOf(subject, one) !== undefined);
      if (!part) return undefined;
      const id = misspell(part.text, random);
      if (ids.get(registryOf(subject, part) ?? '')?.has(id)) return undefined;
      return { ...write(subject, part, id), beside: recordLines(subject, part) };
    },
  },
  'outlet-as-person': {
    description: 'the id of an outlet where a person belongs, or of a person where an outlet belongs',
    on: 'any',
    apply(subject, random, { ids }) {
      const part = pickPart(
        subject,
        random,
        ({ path, text }) => text !== '' && /targets\.\*\.(person|outlet)$/.test(path),
      );
      if (!part) return undefined;
      const other = part.path.endsWith('person') ? 'outlets' : 'people';
      const id = random.pick([...(ids.get(other) ?? [])]);
      return id ? { ...write(subject, part, id), beside: recordLines(subject, part) } : undefined;
    },
  },
  'misspelt-name': {
    description:
      'the id or code of an entry that others name, with a slip of the finger where the entry gives it itself',
    on: 'any',
    apply(subject, random, world) {
      const part = pickPart(subject, random, (one) => isNamed(subject, one, world));
      if (!part) return undefined;
      const name = misspell(part.text, random);
      return listNames(subject, world)?.has(name) ? undefined : { ...write(subject, part, name), anywhere: true };
    },
  },
  'dropped-entry': {
    description: 'an entry that others name is gone',
    on: 'yaml',
    apply(subject, random, world) {
      const part = pickPart(subject, random, (one) => isNamed(subject, one, world));
      if (!part || subject.kind === 'incident') return undefined;
      const lines = recordLines(subject, part);
      const [first = 1, last = 1] = [lines[0], lines.at(-1)];
      const kept = subject.text.split('\n').filter((_, index) => index + 1 < first || index + 1 > last);
      return { text: kept.join('\n'), lines: range(first - 1, first), anywhere: true };
    },
  },
  'copied-id': {
    description: 'an entry has the id or code of another one',
    on: 'any',
    apply(subject, random, world) {
      const part = pickPart(subject, random, (one) => isName(subject, one));
      const name = random.pick([...(listNames(subject, world) ?? [])]);
      if (!part || !name || name === part.text) return undefined;
      return { ...write(subject, part, name), beside: listMentions(subject, name), anywhere: true };
    },
  },
};

/** The kind of name that a file gives its entries: 'people', 'place', 'records', 'claims'. */
function kindOfName({ kind, path }: Subject): string {
  if (kind === 'taxonomy') return path.replace(/^.*\/|\.yaml$/g, '');
  return { incident: 'records', published: 'claims' }[kind as string] ?? kind;
}

function listNames(subject: Subject, { codes, ids }: World): ReadonlySet<string> | undefined {
  const kind = kindOfName(subject);
  return subject.kind === 'taxonomy' ? codes.get(kind) : ids.get(kind);
}

/** True for a name that some other place names. */
function isNamed(subject: Subject, part: Part, { named }: World): boolean {
  return isName(subject, part) && named.has(`${kindOfName(subject)} ${part.text}`);
}

/** Lines that say a word: the first of two entries with one id, say. */
function listMentions({ text }: Subject, word: string): Mutant['lines'] {
  return [...text.matchAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'))].map(({ index }) => lineAt(text, index));
}
