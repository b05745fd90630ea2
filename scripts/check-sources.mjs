// Checks every record that cites a text copy against that copy: the date and the names of the targets
// must stand in the lines cited. Where the record cites sources without a copy too, a name that only they
// can give, and a date that the lines leave open, are notes. A date that the lines contradict is a problem, unless
// the record says under `disagreements` what the copy tells of the date.
// Usage: node scripts/check-sources.mjs DIR
// DIR holds the copies named in data/sources.yaml. Exit 1 when a record does not agree.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The ways an English text writes one day, month or year of an EDTF date. */
export function datePatterns(date) {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return [String(year)];
  const name = MONTHS[month - 1];
  if (!day) return [name, `${String(month).padStart(2, '0')}/${year}`];
  const d = `0?${day}(?:st|nd|rd|th)?`;
  return [
    `\\b${name}\\s+${d}\\b`,
    `\\b${d}(?:\\s+of)?\\s+${name}`,
    `\\b${d}(?:\\s*(?:and|or|to|-|–)\\s*\\d+(?:st|nd|rd|th)?)+\\s+${name}`,
    `\\b\\d+(?:st|nd|rd|th)?(?:\\s*(?:and|or|to|-|–)\\s*)${d}\\s+${name}`,
    `${name}\\s+${d}\\s*(?:-|–|and)\\s*\\d+`,
    `${name}\\s+\\d+(?:st|nd|rd|th)?\\s*(?:-|–|and)\\s*${d}\\b`,
    `\\b${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`,
    `\\b${String(day).padStart(2, '0')}[./]${String(month).padStart(2, '0')}[./]${year}`,
  ];
}

/** The lines that a citation such as 'lines 97-98, 101' names, 1-based. */
export function citedLines(at) {
  return [...at.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, index) => Number(from) + index),
  );
}

/** Problems, and notes on what only a cited source without a copy can tell. */
export function compareWithCopies(record, { sources, names, copies }) {
  const cited = record.sources.filter(({ id }) => copies.has(id));
  if (cited.length === 0) return { problems: [], notes: [] };
  const lines = cited.flatMap(({ id, at }) => citedLines(at ?? '').map((n) => copies.get(id)[n - 1] ?? '')).join(' ');
  const text = fold(lines);
  const covers = cited.map(({ id }) => sources.get(id).covers ?? '');
  const pages = record.sources.filter(({ id }) => !copies.has(id)).map(({ id }) => id);
  const unnamed = findUnnamedTargets(record, text, names);
  const missing = record.date.split('/').flatMap((date) => findMissingDate(date, text, covers));
  const covered = covers.filter((period) => coversYear(period, record.date.slice(0, 4)));
  const told = [...tellDates(lines), ...covered.map(() => record.date.slice(0, 4))];
  const disagreed = (record.disagreements ?? []).some(({ about, source }) => about === 'date' && copies.has(source));
  const open = disagreed || leavesDateOpen(record, told);
  const left = [...(open ? missing : []), ...unnamed.missing];
  const problems = [
    ...cited.flatMap((citation) => findBadLines(citation, copies.get(citation.id))),
    ...unnamed.unknown,
    ...(open ? [] : missing),
  ];
  if (pages.length === 0) return { problems: [...problems, ...left], notes: [] };
  return { problems, notes: left.map((message) => `${message}; left to ${pages.join(', ')}`) };
}

/** The dates that an English text tells, as EDTF; `-05` is a May of no year. Addresses and days of access tell none. */
export function tellDates(text) {
  const month = `(${MONTHS.join('|')})`;
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const year = '(?:,?\\s+((?:19|20)\\d\\d)\\b)?';
  const told = [];
  const take = (rest, pattern, readParts) =>
    rest.replace(new RegExp(pattern, 'g'), (...match) => {
      const [y, m, d] = readParts(match);
      told.push(
        [y ?? '', m && String(m).padStart(2, '0'), d?.padStart(2, '0')].filter((x) => x !== undefined).join('-'),
      );
      return ' ';
    });
  const number = (name) => MONTHS.indexOf(name) + 1;
  let rest = text.replace(/\[Accessed[^\]]*\]|<?https?:\S+/g, ' ');
  rest = take(rest, '\\b(\\d{2})[./](\\d{2})[./]((?:19|20)\\d\\d)\\b', ([, d, m, y]) => [y, m, d]);
  rest = take(rest, `\\b${day}(?:\\s+of)?\\s+${month}\\b${year}`, ([, d, m, y]) => [y, number(m), d]);
  rest = take(rest, `\\b${month}\\s+${day}\\b${year}`, ([, m, d, y]) => [y, number(m), d]);
  rest = take(rest, `\\b${month}\\b${year}`, ([, m, y]) => [y, number(m)]);
  take(rest, '\\b((?:19|20)\\d\\d)\\b', ([, y]) => [y]);
  return told;
}

/**
 * Whether the told dates can be the record's. The closest of those that it falls in has no other date within it but
 * later steps of the history; where it falls in none, nothing but such steps is told.
 */
function leavesDateOpen({ date, history = [] }, told) {
  const dated = told.filter((other) => !other.startsWith('-'));
  return date.split('/').every((end) => {
    const fitting = (dated.length > 0 ? dated : told).filter((other) => holds(other, end));
    const [closest = ''] = fitting.sort((a, b) => b.length - a.length);
    const later = history.filter((step) => step.date > end);
    const rivals = told.filter((other) => ![{ date: end }, ...later].some((one) => holds(other, one.date)));
    return rivals.every((other) => closest !== '' && !holds(closest, other));
  });
}

/** Whether a told date is the other one or a longer time that it falls in; of two, one without a year, the rest is compared. */
function holds(told, date) {
  const yearless = told.startsWith('-') || date.startsWith('-');
  const [outer, inner] = yearless ? [told, date].map((one) => one.replace(/^\d+/, '')) : [told, date];
  return `${inner}-`.startsWith(`${outer}-`);
}

function findBadLines({ id, at }, lines) {
  if (!at?.startsWith('line')) return [`${id}: no lines cited`];
  return citedLines(at).some((n) => n > lines.length) ? [`${id}: line beyond the end (${lines.length})`] : [];
}

/** A day and month must stand in the lines; a year there or in the period that a source covers. */
function findMissingDate(date, text, covers) {
  const year = date.slice(0, 4);
  const problems = [];
  const written = datePatterns(date).some((pattern) => new RegExp(pattern, 'i').test(text));
  if (date.length > 4 && !written) problems.push(`date ${date} not in the lines cited`);
  if (!text.includes(year) && !covers.some((period) => coversYear(period, year)))
    problems.push(`year ${year} not in the lines cited`);
  return problems;
}

/** Whether a source is about that year alone. */
function coversYear(period, year) {
  return period !== '' && period.split('/').every((end) => end.slice(0, 4) === year);
}

function findUnnamedTargets(record, text, names) {
  const ids = record.targets.map(({ person, outlet }) => person ?? outlet).filter(Boolean);
  const missing = ids.filter((id) => names.has(id) && !names.get(id).some((name) => text.includes(fold(name))));
  return {
    unknown: ids.filter((id) => !names.has(id)).map((id) => `${id} is in no registry`),
    missing: missing.map((id) => `no spelling of ${id} in the lines cited`),
  };
}

const CYRILLIC_TWINS = {
  С: 'C',
  с: 'c',
  А: 'A',
  а: 'a',
  Е: 'E',
  е: 'e',
  О: 'O',
  о: 'o',
  Р: 'P',
  р: 'p',
  Х: 'X',
  х: 'x',
};

function fold(text) {
  return text
    .replace(/[’‘`´]/g, "'")
    .replace(/\u00a0/g, ' ')
    .replace(/[СсАаЕеОоРрХх]/g, (letter) => CYRILLIC_TWINS[letter])
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The records of data/incidents, as far as this check needs them: id, date, targets, history, disagreements, sources. */
function readRecords(folder) {
  return readdirSync(folder).flatMap((year) => {
    const files = readdirSync(join(folder, year)).sort();
    const records = files.filter((file) => file.endsWith('.yaml')).map((file) => readYaml(join(folder, year, file)));
    return files.includes('incidents.csv') ? [...records, ...readTables(join(folder, year))] : records;
  });
}

function readTables(folder) {
  const tables = ['incidents', 'targets', 'history', 'disagreements', 'sources'];
  const [incidents, targets, history, disagreements, sources] = tables.map((name) => {
    const file = join(folder, `${name}.csv`);
    return existsSync(file) ? parseCsv(readFileSync(file), { bom: true, columns: true }) : [];
  });
  const ids = new Set(incidents.map(({ id }) => id));
  for (const { record } of [...targets, ...history, ...disagreements, ...sources]) {
    if (!ids.has(record)) throw new Error(`${folder}: ${record} is not in incidents.csv`);
  }
  return incidents.map(({ id, date }) => ({
    id,
    date,
    targets: targets.filter(({ record }) => record === id).map(dropEmptyCells),
    history: history.filter(({ record }) => record === id).map(dropEmptyCells),
    disagreements: disagreements.filter(({ record }) => record === id).map(dropEmptyCells),
    sources: sources.filter(({ record }) => record === id).map(dropEmptyCells),
  }));
}

function dropEmptyCells(row) {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
}

function readYaml(file) {
  return parse(readFileSync(file, 'utf8'));
}

/** The lines of each copy, by source id; a copy that is missing or changed is a problem. */
function readCopies(sources, folder, problems) {
  const copies = new Map();
  for (const { id, copy } of sources.values()) {
    if (!copy) continue;
    const file = join(folder, copy.file);
    if (!existsSync(file)) {
      problems.push(`${id}: no copy ${file}`);
      continue;
    }
    const bytes = readFileSync(file);
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (sum !== copy.sha256) problems.push(`${id}: ${copy.file} has the checksum ${sum}, expected ${copy.sha256}`);
    copies.set(id, bytes.toString('utf8').split('\n'));
  }
  return copies;
}

function main(folder) {
  const data = fileURLToPath(new URL('../data', import.meta.url));
  const sources = new Map(readYaml(join(data, 'sources.yaml')).map((source) => [source.id, source]));
  const registered = ['people.yaml', 'outlets.yaml'].flatMap((file) => readYaml(join(data, file)));
  const names = new Map(
    registered.map((entry) => [entry.id, [...Object.values(entry.names), ...(entry.spellings ?? [])]]),
  );
  const problems = [];
  const copies = readCopies(sources, folder, problems);
  const records = readRecords(join(data, 'incidents'));
  const citing = records.filter((record) => record.sources.some(({ id }) => sources.get(id)?.copy));
  const results = citing.map((record) => ({ id: record.id, ...compareWithCopies(record, { sources, names, copies }) }));
  problems.push(...results.flatMap((result) => result.problems.map((message) => `${result.id}: ${message}`)));
  const notes = results.flatMap((result) => result.notes.map((message) => `${result.id}: note: ${message}`));
  for (const line of [...problems, ...notes]) console.log(line);
  const agreeing = results.filter((result) => result.problems.length === 0).length;
  const pagesOnly = records.length - citing.length;
  console.log(
    `${citing.length} records cite a text copy, ${agreeing} agree, ${problems.length} problems, ${notes.length} notes; ` +
      `${pagesOnly} records cite web pages only.`,
  );
  return problems.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error('Usage: node scripts/check-sources.mjs DIR');
    process.exitCode = 2;
  } else {
    process.exitCode = main(folder);
  }
}
