// A second count, from the raw files alone: it shares no code with the program, and is as plain as a person with a pencil.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: raw files, before any check
type Any = any;

/** A project's raw files. */
export interface Raw {
  readonly settings: Any;
  readonly records: readonly Any[];
  readonly genders: ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, string>;
  readonly trees: ReadonlyMap<string, readonly Any[]>;
}

/** Which records a report counts. */
export interface Rules {
  readonly scope: Readonly<Record<string, string | readonly string[]>>;
  readonly edition: 'public' | 'internal';
  /** Ids of records that are faulty. */
  readonly faulty: readonly string[];
}

/** One line of the tally: what it belongs to, how much it adds, and who it is. */
interface Line {
  readonly record: Any;
  readonly target?: Any;
  readonly charge?: Any;
  readonly who: string;
  readonly much: number;
  readonly currency?: string;
  /** A dated step of the case. */
  readonly step?: { readonly code: string; readonly date: string; readonly began: string };
}

/** Reads a project without the program: YAML with a YAML library, CSV with a CSV library, nothing checked. */
export function readRaw(project: string, program: string): Raw {
  const file = (path: string, otherwise: Any) =>
    existsSync(join(project, 'data', path)) ? parseYaml(readFileSync(join(project, 'data', path), 'utf8')) : otherwise;
  const trees = new Map<string, readonly Any[]>();
  for (const folder of [join(program, 'data/taxonomies'), join(project, 'data/taxonomies')]) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      trees.set(name.replace('.yaml', ''), parseYaml(readFileSync(join(folder, name), 'utf8')).entries);
    }
  }
  const incidents = join(project, 'data/incidents');
  return {
    settings: file('project.yaml', {}),
    records: readdirSync(incidents).flatMap((year) => [
      ...readYamlRecords(join(incidents, year)),
      ...readCsvRecords(join(incidents, year)),
    ]),
    genders: new Map(file('people.yaml', []).map((one: Any) => [one.id, one.gender ?? 'unknown'])),
    media: new Map(file('outlets.yaml', []).map((one: Any) => [one.id, one.medium ?? 'unknown'])),
    trees,
  };
}

function readYamlRecords(folder: string): Any[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => parseYaml(readFileSync(join(folder, name), 'utf8')));
}

function readCsvRecords(folder: string): Any[] {
  const table = (name: string): Any[] =>
    existsSync(join(folder, name)) ? parseCsv(readFileSync(join(folder, name)), { columns: true, bom: true }) : [];
  const list = (cell: string) =>
    cell
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  return table('incidents.csv').map((row) => ({
    ...row,
    ...Object.fromEntries(
      ['freedom', 'category', 'perpetrator', 'context'].map((name) => [name, list(row[name] ?? '')]),
    ),
    history: table('history.csv').filter(({ record }) => record === row.id),
    targets: table('targets.csv').filter(({ record }) => record === row.id),
    legal: {
      proceeding: row['legal.proceeding'],
      claimant: row['legal.claimant'],
      claimed: row['legal.claimed'],
      awarded: row['legal.awarded'],
      outcome: row['legal.outcome'],
      charges: table('charges.csv').filter(({ record }) => record === row.id),
    },
  }));
}

/** The records of a period that a report counts: those that start in it, are fit to print and in scope. */
export function listCounted(
  { records, trees }: Raw,
  [from, to]: readonly [string, string],
  { scope, edition, faulty }: Rules,
): Any[] {
  return records.filter((record) => {
    const start = String(record.date).split('/')[0] ?? '';
    const wholly =
      `${start}-01-01`.slice(0, 10) >= from &&
      (start.length === 4 ? `${start}-12-31` : start.length === 7 ? `${start}-31` : start) <= `${to.slice(0, 8)}31`;
    const open = edition === 'internal' || record.visibility !== 'internal';
    const inScope = Object.entries(scope).every(([name, wanted]) =>
      readValues(name, { record, who: '', much: 1 }, { trees } as Raw).some((code) =>
        listAbove(code, name, record, trees).some((one) => [wanted].flat().includes(one)),
      ),
    );
    return wholly && open && record.verified === 'yes' && inScope && !faulty.includes(record.id);
  });
}

/** Counts what a query asks for; `key` asks for one row ('*' for all), its absence for the whole. */
export function recount(
  raw: Raw,
  records: readonly Any[],
  query: Any,
  key?: readonly string[],
): { value: number; records: string[] } {
  const lines = listLines(records, query).filter((line) => fits(line, query.where, raw));
  const hits = lines.filter((line) =>
    (key ?? []).every((code, index) => code === '*' || listRowValues(line, query, index, raw).includes(code)),
  );
  const whos = new Map(hits.map(({ who, much }) => [who, much]));
  const cents = [...whos.values()].reduce((sum, much) => sum + Math.round(much * 100), 0);
  return { value: cents / 100, records: [...new Set(hits.map(({ record }) => String(record.id)))].sort() };
}

/** Every row that the records put something in. */
export function listRows(raw: Raw, records: readonly Any[], query: Any): string[] {
  const lines = listLines(records, query).filter((line) => fits(line, query.where, raw));
  const rows = new Set<string>();
  for (const line of lines) {
    let keys: string[][] = [[]];
    for (const index of query.by.keys())
      keys = keys.flatMap((key) => listRowValues(line, query, index, raw).map((value) => [...key, value]));
    for (const key of keys) rows.add(key.join('/'));
  }
  return [...rows].sort();
}

/** The start of a case and each entry of its history with another date, those within the period. */
function listSteps(record: Any, period: string): Line[] {
  const [from = '', to = ''] = period.split('/');
  const first = (date: Any) => `${String(date).split('/')[0]}-01-01`.slice(0, 10);
  const later = (record.history ?? []).filter(({ date }: Any) => String(date) !== String(record.date));
  return [{ step: 'start', date: record.date }, ...later].flatMap(({ step, date }: Any, index) =>
    first(date) < from || first(date) > to
      ? []
      : {
          record,
          who: `${record.id} ${index}`,
          much: 1,
          step: { code: step, date: String(date), began: first(record.date) < from ? 'earlier' : 'within' },
        },
  );
}

function listLines(records: readonly Any[], { unit, sum, period }: Any): Line[] {
  const lines: Line[] = [];
  for (const record of records) {
    const persons = (record.targets ?? [])
      .map((target: Any, index: number) => ({ target, index }))
      .filter(({ target }: Any) => isPerson(target));
    if (unit === 'steps') lines.push(...listSteps(record, period));
    if (unit === 'incidents') lines.push({ record, who: record.id, much: 1 });
    for (const { target, index } of unit === 'targets' || unit === 'people' ? persons : []) {
      const stranger = `${record.id} ${index}`;
      lines.push({
        record,
        target,
        who: unit === 'people' ? target.person || stranger : stranger,
        much: Number(target.count || 1),
      });
    }
    for (const [index, charge] of unit === 'charges' ? (record.legal?.charges ?? []).entries() : []) {
      const crowds = record.targets.filter((one: Any) => one.unnamed);
      const target =
        record.targets.find((one: Any) => [one.person, one.outlet].includes(charge.target)) ??
        crowds[Number(/^unnamed-(\d+)$/.exec(charge.target)?.[1] ?? 1) - 1];
      lines.push({ record, charge, target, who: `${record.id} ${index}`, much: Number(target?.count || 1) });
    }
    const [amount, currency] = unit === 'money' ? (record.legal?.[sum ?? 'claimed'] ?? '').split(' ') : [];
    if (amount) lines.push({ record, who: record.id, much: Number(amount), currency });
  }
  return lines;
}

function readValues(name: string, { record, target, charge, currency, step }: Line, { genders, media }: Raw): string[] {
  const targets: Any[] = target ? [target] : (record.targets ?? []);
  const charges: Any[] = charge ? [charge] : (record.legal?.charges ?? []);
  const start = (step?.date ?? String(record.date)).split('/')[0] ?? '';
  const read: Record<string, () => Any[]> = {
    month: () => [start.length > 4 ? start.slice(0, 7) : ''],
    year: () => [start.slice(0, 4)],
    'main-category': () => record.category.slice(0, 1),
    'on-duty': () => [record.on_duty],
    gender: () => targets.filter(isPerson).map((one) => (one.person ? genders.get(one.person) : one.gender)),
    group: () => targets.map(({ group }) => group),
    medium: () => targets.map((one) => media.get(one.outlet || one.works_for)),
    proceeding: () => [record.legal?.proceeding],
    claimant: () => [record.legal?.claimant],
    article: () => charges.map(({ article }) => article),
    stage: () => charges.map(({ stage }) => stage),
    outcome: () =>
      charge ? [charge.outcome] : [record.legal?.outcome, ...charges.map(({ outcome }) => outcome)].filter(Boolean),
    currency: () => [currency],
    step: () => (step ? [step.code] : (record.history ?? []).map((one: Any) => one.step)),
    began: () => [step?.began ?? 'within'],
  };
  const values = (read[name]?.() ?? [record[name]].flat()).map((value) => value || 'unknown');
  return values.length > 0 ? [...new Set<string>(values)] : ['unknown'];
}

function listRowValues(line: Line, { by, level }: Any, index: number, raw: Raw): string[] {
  const name = by[index];
  const values = readValues(name, line, raw);
  if (!level) return values;
  return [...new Set(values.map((code) => listAbove(code, name, line.record, raw.trees).reverse()[level - 1] ?? code))];
}

function fits(line: Line, where: Any, raw: Raw): boolean {
  return Object.entries<Any>(where).every(([name, wanted]) =>
    readValues(name, line, raw).some((code) =>
      listAbove(code, name, line.record, raw.trees).some((one) => [wanted].flat().includes(one)),
    ),
  );
}

/** A code and all that stands over it on the first day of the record, the code first. */
function listAbove(code: string, name: string, record: Any, trees: Raw['trees']): string[] {
  const entries = trees.get(name === 'main-category' ? 'category' : name) ?? [];
  const first = `${String(record.date).split('/')[0]}-01-01`.slice(0, 10);
  const above = [code];
  for (let at = code; ; ) {
    const entry = entries.find((one) => one.code === at);
    const dated = entry?.parents?.find(
      ({ from = '0000', to = '9999' }: Any) => String(from) <= first && first <= String(to),
    );
    const parent = dated?.code ?? entry?.parent;
    if (!parent) return above;
    above.push(parent);
    at = parent;
  }
}

/** Outlets and organisations, named or not, are no persons. */
function isPerson({ outlet, group }: Any): boolean {
  return !outlet && group !== 'outlet' && group !== 'organisation';
}
