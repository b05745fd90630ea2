import { aggregate } from '../../../src/aggregate/aggregate.ts';
import { type Ground, makeGround } from '../../../src/audit/text/ground.ts';
import { checkStyle } from '../../../src/check/style.ts';
import { load } from '../../../src/load.ts';
import type { Project } from '../../../src/project.ts';
import { readStyle } from '../../../src/read/style.ts';
import type { Report, Unit } from '../../../src/report.ts';
import { listCounted, type Raw, readRaw, recount } from '../../recount.ts';

export type Filters = Readonly<Record<string, string | readonly string[]>>;

/** What sentences are written about: a report, and a count of our own of the files it was made from. */
export interface World {
  readonly name: string;
  readonly project: Project;
  readonly report: Report;
  /** What the program holds a text against. */
  readonly ground: Ground;
  readonly year: string;
  /** Other years with records, the nearest first. */
  readonly others: readonly string[];
  /** True where its years are recorded completely, so that they may be compared. */
  readonly complete: boolean;
  /** Counts from the raw files, without the program; of the report's year where no other is given. */
  readonly count: (unit: Unit, where?: Filters, year?: string) => number;
  /** The first day of a record with these filters that is known to the day, '2023-03-14'. */
  readonly findDay: (where: Filters) => string | undefined;
}

/** Reads a project, and gives a world for each of the years. */
export async function openWorlds(folder: string, program: string, years: readonly string[]): Promise<World[]> {
  const { value: project, diagnostics } = await load(folder, program);
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(`${folder}: ${faults[0]?.message}`);
  const raw = readRaw(folder, program);
  return Promise.all(years.map((year) => openWorld(project, raw, { folder, program, year })));
}

interface Opening {
  readonly folder: string;
  readonly program: string;
  readonly year: string;
}

async function openWorld(project: Project, raw: Raw, { folder, program, year }: Opening): Promise<World> {
  const style = await readStyle('adil-soz', 'en', folder, program);
  const definition = checkStyle(style.definition);
  const queries = { name: style.name, words: style.words, definition };
  const report = aggregate(project, queries, { period: year, language: 'en', edition: 'public' });
  const scope = definition.scope ?? {};
  const rules = { scope, edition: 'public' as const, faulty: [] };
  const listed = new Map<string, ReturnType<typeof listCounted>>();
  const list = (of: string) => {
    const records = listed.get(of) ?? listCounted(raw, [`${of}-01-01`, `${of}-12-31`], rules);
    listed.set(of, records);
    return records;
  };
  const counted = new Map<string, number>();
  const count = (unit: Unit, where: Filters = {}, of = year) => {
    const key = JSON.stringify([unit, where, of]);
    const value = counted.get(key) ?? recount(raw, list(of), { unit, where }).value;
    counted.set(key, value);
    return value;
  };
  const years = Object.keys(project.settings.coverage).filter((other) => other !== year && list(other).length > 30);
  const distance = (other: string) => Math.abs(Number(other) - Number(year));
  return {
    name: `${project.settings.publisher.en?.split(' ')[0]} ${year}`,
    project,
    report,
    ground: makeGround(project, report, { scope }),
    year,
    others: years.sort((one, other) => distance(one) - distance(other)),
    complete: project.settings.coverage[year] === 'complete',
    count,
    findDay: (where) => {
      const { records } = recount(raw, list(year), { unit: 'incidents', where });
      const dates = list(year)
        .filter(({ id }) => records.includes(id))
        .map(({ date }) => String(date));
      return dates.filter((date) => date.length === 10).sort()[0];
    },
  };
}
