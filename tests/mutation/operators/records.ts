import { pickPart, recordLines, replace, write } from '../edit.ts';
import { isMoney } from '../fields.ts';
import type { Operators } from '../operator.ts';
import type { Part, Subject } from '../subject.ts';

/** Articles with the proceeding they belong to, and the days between which they can be charged. */
const ARTICLES = [
  { article: 'cc-130', proceeding: 'criminal', from: '2015-01-01', to: '2020-07-09' },
  { article: 'cao-456-2', proceeding: 'administrative', from: '2023-09-09', to: '9999-12-31' },
];

/** Faults that show only where a record is read as a whole. */
export const RECORDS: Operators = {
  'gender-of-named-target': {
    description: 'a gender or a count at a named person or outlet',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, (one) => isNamedTarget(one) && one.parent?.style === 'flow');
      const more = random.pick(['gender: male', 'gender: female', 'count: 2']);
      return part && replace(subject, { start: part.end, end: part.end }, `, ${more}`);
    },
  },
  'two-kinds-of-target': {
    description: 'one target that is a person and an outlet, or named and unnamed',
    on: 'yaml',
    apply(subject, random, { ids }) {
      const part = pickPart(subject, random, (one) => isNamedTarget(one) && one.parent?.style === 'flow');
      if (!part) return undefined;
      const [field, registry] = part.path.endsWith('person') ? ['outlet', 'outlets'] : ['person', 'people'];
      const other = random.pick([
        `${field}: ${random.pick([...(ids.get(registry ?? '') ?? [])])}`,
        'unnamed: a colleague',
      ]);
      return replace(subject, { start: part.end, end: part.end }, `, ${other}`);
    },
  },
  'charge-of-another': {
    description: 'a charge against somebody who is no target of the record',
    on: 'any',
    apply(subject, random, { ids, records }) {
      const part = pickPart(subject, random, ({ path, text }) => path === 'legal.charges.*.target' && text !== '');
      const other = random.pick([...(ids.get('people') ?? []), 'unnamed-9']);
      if (!part || !other || records.get(part.record)?.targets.has(other)) return undefined;
      return write(subject, part, other);
    },
  },
  'article-not-in-force': {
    description: 'an article charged before it came into force or after it was repealed',
    on: 'any',
    apply(subject, random, { records }) {
      const part = pickPart(subject, random, ({ path, text }) => path === 'legal.charges.*.article' && text !== '');
      const facts = part && records.get(part.record);
      const article = random.pick(ARTICLES);
      if (!part || !facts || !article || facts.proceeding !== article.proceeding) return undefined;
      const stage = stageOf(subject, part);
      // an appeal or a verdict may follow the repeal, and the charge a record of the same year
      const late =
        Number(facts.date.slice(0, 4)) > Number(article.to.slice(0, 4)) && !/appeal|verdict|closed/.test(stage);
      const early =
        !facts.date.includes('/') &&
        facts.date.length === 10 &&
        Number(facts.date.slice(0, 4)) < 2023 &&
        article.from > '2023';
      return late || early ? write(subject, part, article.article) : undefined;
    },
  },
  'penalty-of-another-proceeding': {
    description: 'imprisonment for an administrative offence, administrative arrest for a crime',
    on: 'any',
    apply(subject, random, { records }) {
      const part = pickPart(
        subject,
        random,
        ({ path, shape }) => path === 'legal.charges.*.penalty.*' && shape === 'scalar',
      );
      const proceeding = part && records.get(part.record)?.proceeding;
      if (!part || isMoney(subject, part)) return undefined;
      if (proceeding === 'administrative') return write(subject, part, 'imprisonment 2 years');
      return proceeding === 'criminal' ? write(subject, part, 'administrative-arrest 10 days') : undefined;
    },
  },
  'not-same-as-nobody': {
    description: 'an entry that says it is not the same as itself, or as somebody unknown',
    on: 'yaml',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ path }) => path === '*.not_same_as.*');
      return part && { ...write(subject, part, part.record), beside: recordLines(subject, part) };
    },
  },
};

function isNamedTarget({ path, text }: Part): boolean {
  return text !== '' && /^targets\.\*\.(person|outlet)$/.test(path);
}

/** The stage of the charge that an article belongs to. */
function stageOf({ parts, text }: Subject, article: Part): string {
  const beside = (part: Part) =>
    article.parent
      ? part.parent === article.parent
      : !text.slice(article.end, part.start).includes('\n') && part.start > article.end;
  return parts.find((part) => part.path.endsWith('.stage') && beside(part))?.text ?? '';
}
