import { lineAt, misspell, pickPart, range, recordLines, replace, startLines, write } from '../edit.ts';
import { isMoney, isNumber, isRequiredCell } from '../fields.ts';
import type { Mutant, Operators } from '../operator.ts';
import { findBreak } from '../oracle.ts';
import type { Random } from '../random.ts';
import type { Part, Subject } from '../subject.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Faults of single values, of their types and of lists. */
export const VALUES: Operators = {
  'text-for-number': {
    description: 'words where a number belongs: three',
    on: 'any',
    apply: (subject, random) =>
      rewrite(subject, random, isNumber, () => random.pick(['three', 'many', 'ca 20', '12 000']) ?? ''),
  },
  'number-out-of-range': {
    description: 'a number below what its field allows, or with a part where whole ones belong',
    on: 'any',
    apply: (subject, random) =>
      rewrite(subject, random, isNumber, (part) =>
        /value$/.test(part.path) ? '-4' : (random.pick(['0', '-1', '2.5']) ?? ''),
      ),
  },
  'number-for-text': {
    description: 'a number or a true where a text belongs: the quotes of "2022" taken off, a title that is 1984',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ isText, style }) => isText && style !== 'block');
      const bare = part && /^\d+(\.\d+)?$/.test(part.text) ? part.text : random.pick(['1984', 'true', '1e5', 'null']);
      return part && broken(subject, part, replace(subject, part, bare ?? ''));
    },
  },
  'emptied-value': {
    description: 'nothing where a value must stand',
    on: 'any',
    apply(subject, random) {
      if (subject.format === 'yaml') {
        const part = pickPart(subject, random, ({ shape, key }) => shape === 'scalar' && key !== undefined);
        return part && broken(subject, part, replace(subject, part, part.style === 'block' ? '\n' : ''));
      }
      const cell = pickPart(subject, random, (one) => isRequiredCell(subject, one));
      return cell && replace(subject, cell, '');
    },
  },
  'emptied-list': {
    description: 'a list with nothing in it, where it must hold something',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(
        subject,
        random,
        ({ shape, style, path }) => shape === 'list' && style === 'flow' && path !== '',
      );
      return part && broken(subject, part, replace(subject, part, '[]'));
    },
  },
  'scalar-for-list': {
    description: 'a single value where a list belongs',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ shape, style }) => shape === 'list' && style === 'flow');
      const item =
        part && random.pick(subject.parts.filter(({ parent, shape }) => parent === part && shape === 'scalar'));
      return item && part && broken(subject, part, replace(subject, part, subject.text.slice(item.start, item.end)));
    },
  },
  'list-for-scalar': {
    description: 'a list where a single value belongs',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ shape, style }) => shape === 'scalar' && style !== 'block');
      return part && broken(subject, part, replace(subject, part, `[${subject.text.slice(part.start, part.end)}]`));
    },
  },
  'repeated-item': {
    description: 'a code stands twice in one list, or a target or source twice in one record',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => isListCode(one) || isNamedItem(subject, one));
      if (!part) return undefined;
      const said = subject.text.slice(part.start, part.end);
      if (part.shape === 'scalar')
        return replace(subject, part, `${said}${part.style === 'in-cell' ? '; ' : ', '}${said}`);
      const indent = part.start - subject.text.lastIndexOf('\n', part.start) - 3;
      return replace(subject, part, `${said}\n${' '.repeat(indent)}- ${said}`);
    },
  },
  'missing-currency': {
    description: 'a sum without its currency',
    on: 'any',
    apply: (subject, random) =>
      rewrite(
        subject,
        random,
        (part) => isMoney(subject, part),
        ({ text }) => text.slice(0, -4),
      ),
  },
  'misspelt-currency': {
    description: 'a currency that does not exist',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => isMoney(subject, one));
      const currency = part && misspell(part.text.slice(-3), random);
      return part && currency && !CURRENCIES.has(currency)
        ? write(subject, part, part.text.slice(0, -3) + currency)
        : undefined;
    },
  },
  'unclosed-quote': {
    description: 'the quote that closes a value is missing',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ style }) => ['double', 'single', 'quoted-cell'].includes(style));
      const mutant = part && replace(subject, { start: part.end - 1, end: part.end }, '');
      if (!part || !mutant || findBreak(subject, String(mutant.text)) !== 'syntax') return undefined;
      const next = subject.text.indexOf(subject.text[part.start] ?? '"', part.end);
      const first = lineAt(subject.text, part.start);
      return {
        ...mutant,
        lines: range(first, first + 1),
        beside: range(first, lineAt(subject.text, next < 0 ? subject.text.length : next) + 1),
      };
    },
  },
  'address-without-scheme': {
    description: 'a web address without http',
    on: 'yaml',
    apply: (subject, random) =>
      rewrite(
        subject,
        random,
        ({ path }) => path === '*.url',
        ({ text }) => text.replace(/^https?:\/\//, ''),
      ),
  },
  'misspelt-citation': {
    description: 'a place in a source in another form than line, page or paragraph with numbers',
    on: 'any',
    apply: (subject, random) =>
      rewrite(
        subject,
        random,
        ({ path, text }) => path === 'sources.*.at' && text !== '',
        ({ text }) => text.replace(/^[a-z]+/, (word) => random.pick(['p.', 'l.', 'Seite', `${word}.`]) ?? ''),
      ),
  },
  'anchor-or-tag': {
    description: 'an anchor, an alias, a tag or a merge key, which no file needs',
    on: 'yaml',
    raw: true,
    apply(subject, random) {
      const part = pickPart(subject, random, ({ key, shape }) => key !== undefined && shape === 'scalar');
      if (!part) return undefined;
      const sign = random.pick(['&first ', '!!str ', '!text ', '*first']) ?? '';
      const span = sign.startsWith('*') && part.style !== 'block' ? part : { start: part.start, end: part.start };
      return replace(subject, span, sign === '*first' && part.style === 'block' ? '&first ' : sign);
    },
  },
};

function rewrite(
  subject: Subject,
  random: Random,
  fits: (part: Part) => boolean,
  change: (part: Part) => string,
): Mutant | undefined {
  const part = pickPart(subject, random, fits);
  return part && write(subject, part, change(part));
}

/** The mutant, where its schema refuses it; a fault of a value may also be reported at its key. */
function broken(subject: Subject, part: Part, mutant: Mutant): Mutant | undefined {
  if (findBreak(subject, String(mutant.text)) !== 'schema') return undefined;
  const lines = [...mutant.lines, ...(part.key ? [lineAt(subject.text, part.key.start)] : [])];
  return { ...mutant, lines, beside: [...startLines(subject, part.parent), ...recordLines(subject, part).slice(0, 1)] };
}

function isListCode({ path, style, shape, parent }: Part): boolean {
  return (
    shape === 'scalar' &&
    /^(freedom|category|perpetrator|context)\.\*$/.test(path) &&
    (style === 'in-cell' || parent?.style === 'flow')
  );
}

/** A target with a name, or a source, that fills one line: "- {person: ann-example, group: journalist}". */
function isNamedItem({ text, kind }: Subject, part: Part): boolean {
  if (kind !== 'incident' || part.style !== 'flow' || !/^(targets|sources)\.\*$/.test(part.path)) return false;
  return text.slice(part.start - 2, part.start) === '- ' && !text.slice(part.start, part.end).includes('unnamed');
}
