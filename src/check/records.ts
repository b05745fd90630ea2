import { lastDay, readEdtf } from '../date.ts';
import type { Diagnosed, Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { Entry, RawProject } from '../entry.ts';
import { findSeverity } from '../levels.ts';
import type { LeftOut, Record, Unlisted } from '../project.ts';
import type { Levels } from '../rule.ts';
import type { Incident } from '../types/incident.ts';
import { makeNumbers, type Numbers } from './many/numbers.ts';
import { makePile, type Pile } from './pile.ts';
import type { RecordRule, SetFinding, Watcher, World } from './rule.ts';
import { RECORD_RULES, SET_RULES } from './rules.ts';
import type { Fault } from './schema/explain.ts';
import { findFaults, isOnWay, readId, tellFaults, toDiagnostic } from './schema/faults.ts';
import { findSpoilt, isUnreadTable, listUnread } from './unread.ts';

/** What passed, what did not, and how many problems were counted beyond those that are listed. */
export interface CheckedRecords {
  readonly records: readonly Record[];
  readonly leftOut: readonly LeftOut[];
  readonly unlisted: Unlisted;
}

/** How records are checked: the levels of the rules, and whether those that pass are wanted back. */
export interface Checking {
  /** What was found in the files before their incidents were read: a link in place of a table, for one. */
  readonly earlier: readonly Diagnostic[];
  readonly levels: Levels;
  readonly keep: boolean;
}

/** One record while the others are still to come. */
interface Kept {
  readonly entry: Entry;
  readonly place: Place;
  readonly rules: string[];
}

interface Round {
  readonly world: World;
  /** The record rules that are on. */
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly check: RecordRule['check'];
  }[];
  readonly checking: Checking;
  readonly numbers: Numbers;
  readonly pile: Pile;
  readonly kept: Kept[];
  readonly watchers: ReadonlyMap<string, Watcher>;
  /** Whether a record did not fit its schema. */
  faulty: boolean;
}

/** Reads and checks every record. One with an error is left out and listed; the others come by date, then id. */
export async function checkRecords(
  raw: RawProject,
  makeWorld: (numbers: Numbers) => World,
  checking: Checking,
): Promise<Diagnosed<CheckedRecords>> {
  const numbers = makeNumbers(raw);
  const world = makeWorld(numbers);
  const watchers = new Map(
    Object.entries(SET_RULES)
      .filter(([rule, { severity }]) => findSeverity(rule, severity, checking.levels))
      .map(([rule, { watch }]) => [rule, watch(world)]),
  );
  const rules = Object.entries(RECORD_RULES).flatMap(([rule, { severity: own, check }]) => {
    const severity = findSeverity(rule, own, checking.levels);
    return severity ? [{ rule, severity, check }] : [];
  });
  const round: Round = { world, rules, checking, numbers, pile: makePile(), kept: [], watchers, faulty: false };
  const faults = await raw.eachIncident((entry) => takeRecord(round, entry));
  round.pile.keep(faults);
  for (const fault of faults) for (const id of readLostIds(fault)) numbers.unread.add(id);
  numbers.tableUnread = [...checking.earlier, ...faults].some(isUnreadTable);
  const whole = !round.faulty && [...checking.earlier, ...faults].every(({ severity }) => severity !== 'error');
  for (const [rule, watcher] of watchers) {
    if (SET_RULES[rule]?.needsAll && !whole) continue;
    for (const one of watcher.finish()) takeFinding(round, rule, one);
  }
  const { kept, unlisted } = round.pile;
  return { value: { ...sortOut(round, [...checking.earlier, ...faults]), unlisted }, diagnostics: kept };
}

/** The id of what a fault kept from being read: of a row, or of a file that is named after its record. */
function readLostIds({ record, place, severity }: Diagnostic): string[] {
  if (severity !== 'error') return [];
  return [record ?? '', /([^/]+)\.ya?ml$/.exec(place.file)?.[1] ?? ''].filter((id) => id !== '');
}

function takeRecord(round: Round, entry: Entry): void {
  const { world, checking, numbers, pile, kept, watchers } = round;
  const id = readId(entry.value) || undefined;
  const number = numbers.add(entry, id);
  if (entry.spoilt) {
    round.faulty = true;
    if (checking.keep) kept.push({ entry, place: entry.locate([]), rules: [] });
    return;
  }
  const faults = findFaults('incident', entry.value, world.taxonomies);
  const told = entry.unjoined ? faults.filter(({ rule }) => rule !== 'no-source') : faults;
  const found = tellFaults(entry, told, id);
  if (faults.length === 0) for (const watcher of watchers.values()) watcher.see?.(entry.value as Incident, number);
  else round.faulty = true;
  const echoes = runRules(round, entry, faults, found);
  pile.add(found);
  if (!checking.keep) return;
  const rules = found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  kept.push({ entry, place: entry.locate([]), rules: [...rules, ...echoes] });
}

/**
 * Every rule on one record; gives the rules whose findings are told elsewhere. On one that does not fit its schema a rule
 * may stumble over a value of the wrong type, and then has nothing to say; nor does it speak of what the schema refused.
 */
function runRules({ world, rules }: Round, entry: Entry, faults: readonly Fault[], found: Diagnostic[]): string[] {
  const echoes: string[] = [];
  const incident = entry.value as Incident;
  for (const { rule, severity, check } of rules) {
    try {
      for (const finding of check(incident, world, entry.file)) {
        if (finding.echo) echoes.push(rule);
        else if (!faults.some(({ pointer }) => pointer.length > 0 && isOnWay(pointer, finding.pointer)))
          found.push(toDiagnostic(entry, rule, severity, finding, readId(incident)));
      }
    } catch (error) {
      if (faults.length === 0) throw error;
    }
  }
  return echoes;
}

/** A finding of the whole set: at a record, which it spoils if it is an error, or in a file. */
function takeFinding({ checking, numbers, pile, kept }: Round, rule: string, finding: SetFinding): void {
  const severity = findSeverity(rule, SET_RULES[rule]?.severity ?? 'error', checking.levels);
  if (!severity) return;
  const { where, others = [] } = finding;
  const entry = 'entry' in where ? where.entry : numbers.entry(where.record);
  const related = others.map(({ record, message }) => ({ place: numbers.entry(record).locate(['id']), message }));
  const one = { ...finding, related: [...(finding.related ?? []), ...related] };
  const id = 'entry' in where ? undefined : readId(entry.value);
  pile.add([toDiagnostic(entry, rule, severity, one.related.length > 0 ? one : finding, id)]);
  if (severity !== 'error' || 'entry' in where) return;
  for (const record of [where.record, ...others.map((other) => other.record)]) kept[record]?.rules.push(rule);
}

/** The records that passed, and those that did not, now or while they were read. */
function sortOut({ kept }: Round, faults: readonly Diagnostic[]): Pick<CheckedRecords, 'records' | 'leftOut'> {
  const records: Record[] = [];
  const leftOut: LeftOut[] = listUnread(
    faults,
    kept.map(({ entry }) => entry),
  );
  const broken = new Map<string, string[]>();
  for (const { record, rule, severity } of faults)
    if (record && severity === 'error') broken.set(record, [...(broken.get(record) ?? []), rule]);
  const spoilt = findSpoilt(faults);
  for (const { entry, place, rules: own } of kept) {
    const id = readId(entry.value);
    const rules = [...new Set([...(broken.get(id ?? '') ?? []), ...spoilt(entry), ...own])].sort();
    if (rules.length > 0 || entry.spoilt)
      leftOut.push({ ...(id && { id }), public: isPublic(entry.value), place, rules });
    else records.push({ incident: entry.value as Incident, place });
  }
  return { records: sortRecords(records), leftOut };
}

/** By the last day that the start can mean: what is known by the month or the year comes after what is known by the day. */
function sortRecords(records: readonly Record[]): Record[] {
  const keyed = records.map((record) => {
    const { id, date } = record.incident;
    return { record, key: `${lastDay(readEdtf(date).start)} ${10 - date.length} ${id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ record }) => record);
}

function isPublic(value: unknown): boolean {
  return (value as { visibility?: unknown } | null)?.visibility === 'public';
}
