import type { Diagnostic } from '../../diagnostic.ts';
import type { Narrative } from '../../entry.ts';
import { type Expression, nameFigure } from '../../expression.ts';
import { findQuantities } from '../../quantity/find.ts';
import { detectLanguage } from '../../quantity/language.ts';
import type { Language } from '../../quantity/quantity.ts';
import type { Report } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import { accuse } from './accuse.ts';
import { adapt } from './adapt.ts';
import { findClaim, findPublisher, listPublishers, type Publisher } from './attribution.ts';
import { judgeComparison } from './compare.ts';
import type { Ground } from './ground.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { type Line, type Num, readLine } from './line.ts';
import { judgeCount } from './number.ts';
import { type Prose, readProse, type Span } from './prose.ts';
import { judgeExtreme, judgeRank } from './rank.ts';
import { listReadings, type Reading, type Setting } from './reading.ts';
import { splitSentences } from './sentence.ts';
import { judgeOf, judgeShare } from './share.ts';
import { tellVerdict } from './tell.ts';
import { SILENT, type Verdict } from './verdict.ts';

/** Holds each typed number of an author's text against the records: what contradicts them, and what no figure makes. */
export function auditText(narrative: Narrative, ground: Ground): Diagnostic[] {
  const lexicons = new Map<Language, Lexicon>();
  const lexicon = (language: Language) => {
    const known = lexicons.get(language) ?? makeLexicon(ground.project, language);
    lexicons.set(language, known);
    return known;
  };
  const publishers = listPublishers(ground.project);
  const section = findSection(narrative.name, ground.report);
  return readProse(narrative.file, narrative.text, (expression) =>
    showExpression(expression, narrative.name, ground.report),
  )
    .filter((prose) => !prose.cites)
    .flatMap((prose) => auditProse(prose, { ground, lexicon, publishers, section }));
}

interface Desk {
  readonly ground: Ground;
  readonly lexicon: (language: Language) => Lexicon;
  readonly publishers: readonly Publisher[];
  readonly section: Where | undefined;
}

function auditProse(prose: Prose, desk: Desk): Diagnostic[] {
  let before: readonly Reading[] = [];
  let trail: readonly Where[] = [];
  return splitSentences(prose.text).flatMap((sentence, index) => {
    const text = prose.text.slice(sentence.from, sentence.to);
    const language = detectLanguage(text);
    const line = readLine(
      text,
      adapt(text, findQuantities(text, language), desk.lexicon(language)),
      desk.lexicon(language),
    );
    const { found, last } = auditLine(line, { ...desk, before, trail, opens: index === 0 }, (span) =>
      isTyped(prose, sentence, span),
    );
    if (last.length > 0) before = last;
    trail = [...found.flatMap(({ verdict }) => confirmed(verdict)).reverse(), ...trail].slice(0, 8);
    return found.flatMap(({ num, verdict }) => {
      const place = prose.place({ from: sentence.from + num.from, to: sentence.from + num.to });
      return tellVerdict(num, verdict, place, desk.ground) ?? [];
    });
  });
}

/** The cell that a number tells rightly. */
function confirmed({ outcome, part }: Verdict): Where[] {
  return outcome === 'equals' && part && Object.keys(part.where).length > 0 ? [part.where] : [];
}

/** Whether a person wrote a number: some of its digits or words stand outside of what expressions become, and of quotations. */
function isTyped({ bound, quoted, text }: Prose, sentence: Span, num: Span): boolean {
  const [from, to] = [sentence.from + num.from, sentence.from + num.to];
  if (quoted.some((one) => one.from <= from && to <= one.to)) return false;
  const inside = bound.filter((one) => one.from < to && from < one.to);
  if (inside.length === 0) return true;
  const rest = [...text.slice(from, to)].filter(
    (_, index) => !inside.some((one) => one.from <= from + index && from + index < one.to),
  );
  return /\p{N}/u.test(rest.join(''));
}

interface Found {
  readonly num: Num;
  readonly verdict: Verdict;
}

function auditLine(
  line: Line,
  { ground, section, before, trail, opens, publishers }: Desk & Pick<Setting, 'before' | 'trail' | 'opens'>,
  isTyped: (span: Span) => boolean,
): { readonly found: readonly Found[]; readonly last: readonly Reading[] } {
  const setting: Setting = { ground, line, section, before, trail, opens };
  const known = new Map<number, readonly Reading[]>();
  const found: Found[] = [];
  for (const num of line.nums) {
    const verdict = accuse(judge(num, setting, known, publishers), num, setting, known);
    const readings = listReadings(num, setting, known);
    const agrees = verdict.part && (verdict.outcome === 'equals' || verdict.outcome === 'near');
    const guessed = !num.head && num.index === 0 && !num.takes;
    known.set(num.index, agrees && verdict.part ? [verdict.part] : guessed ? [] : readings);
    if (isTyped(num)) found.push({ num, verdict });
  }
  const counted = line.nums.findLast(({ quantity }) => quantity.kind === 'count' || quantity.kind === 'of');
  return { found, last: counted ? (known.get(counted.index) ?? []) : [] };
}

function judge(
  num: Num,
  setting: Setting,
  known: ReadonlyMap<number, readonly Reading[]>,
  publishers: readonly Publisher[],
): Verdict {
  const publisher = findPublisher(
    num,
    setting.line,
    publishers,
    Object.values(setting.ground.project.settings.publisher),
  );
  if (publisher !== 'ours') {
    if (num.quantity.high === 0) return SILENT;
    const cited = findClaim(num, setting.line, publisher, setting.ground.project);
    if (cited) return { outcome: cited.agrees ? 'equals' : 'contradicted', published: cited.claim };
    return num.strange ? SILENT : { outcome: 'unbound' };
  }
  const { kind } = num.quantity;
  if (kind === 'count') return judgeCount(num, setting, known);
  if (kind === 'of') return judgeOf(num, setting, known);
  if (kind === 'part' && num.quantity.word === 'most') return judgeMajority(num, setting, known);
  if (kind === 'percent' || kind === 'part') return judgeShare(num, setting, known);
  if (kind === 'multiple' || kind === 'change' || kind === 'difference') return judgeComparison(num, setting, known);
  if (kind === 'rank') return judgeRank(num, setting);
  if (kind === 'extreme') return judgeMost(num, setting, known);
  return SILENT;
}

/** 'Most' is more than half, or more than any other. */
function judgeMajority(num: Num, setting: Setting, known: ReadonlyMap<number, readonly Reading[]>): Verdict {
  const share = judgeShare(num, setting, known);
  const ranked = judgeRank({ ...num, quantity: { ...num.quantity, low: 1, high: 1 } }, setting);
  const majority = /^\s+(?:of|из)\b/u.test(setting.line.text.slice(num.to));
  return share.outcome !== 'equals' && ranked.outcome === 'equals' && !majority ? ranked : share;
}

/** 'The fewest incidents were in July': among the months, or among the years. */
function judgeMost(num: Num, setting: Setting, known: ReadonlyMap<number, readonly Reading[]>): Verdict {
  const among = judgeExtreme(num, setting, known);
  if (num.quantity.since || among.outcome === 'equals' || /year|лет|год|жыл/iu.test(num.quantity.text)) return among;
  const ranked = judgeRank({ ...num, quantity: { ...num.quantity, low: 1, high: 1 } }, setting);
  return ranked.outcome === 'unbound' ? among : ranked;
}

/** The filter that the figures of a section share. */
function findSection(name: string, { figures }: Report): Where | undefined {
  const query = figures[`${name}-total`]?.query;
  return query && 'where' in query ? query.where : undefined;
}

/** What an expression reads as, so that the sentence around it can be read. */
function showExpression(expression: Expression, section: string, report: Report): string {
  const { helper, options } = expression;
  if (helper === 'year' || helper === 'period') return report.period.label;
  const name = nameFigure(expression) ?? '';
  const figure = report.figures[`${section}-${name}`] ?? report.figures[name];
  if (!figure) return '';
  const value =
    options.key === undefined
      ? figure.value
      : (figure.cells?.find(({ key }) => key.join('/') === options.key)?.value ?? 0);
  if (helper === 'n' || helper === 'spell') return String(value);
  if (helper === 'figure') return `${value} ${figure.unit}`;
  if (helper === 'share' && figure.base) return `${figure.percent ?? 0}% (${value} of ${figure.base.value})`;
  return '';
}
