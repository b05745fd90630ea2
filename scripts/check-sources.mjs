// Checks every record that cites a text copy against that copy: the date and the names of the targets
// must stand in the lines cited. Usage: node scripts/check-sources.mjs DIR [--data data] [RECORD…]
// DIR holds the copies named in data/sources.yaml. Exit 1 when a record does not agree.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The ways an English text writes one day, month or year of an EDTF date. */
export function datePatterns(date) {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return [String(year)];
  const name = MONTHS[month - 1];
  if (!day) return [name, `${String(month).padStart(2, '0')}/${year}`];
  const d = `0?${day}(?:st|nd|rd|th)?`;
  return [
    `\\b${name}\\s+${d}\\b`, `\\b${d}(?:\\s+of)?\\s+${name}`, `\\b${d}(?:\\s*(?:and|or|to|-|–)\\s*\\d+(?:st|nd|rd|th)?)+\\s+${name}`,
    `\\b\\d+(?:st|nd|rd|th)?(?:\\s*(?:and|or|to|-|–)\\s*)${d}\\s+${name}`, `${name}\\s+${d}\\s*(?:-|–|and)\\s*\\d+`, `${name}\\s+\\d+(?:st|nd|rd|th)?\\s*(?:-|–|and)\\s*${d}\\b`,
    `\\b${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`, `\\b${String(day).padStart(2, '0')}[./]${String(month).padStart(2, '0')}[./]${year}`,
  ];
}

/** The lines that a citation such as 'lines 97-98, 101' names, 1-based. */
export function citedLines(at) {
  return [...at.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) => Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i));
}

const fold = (text) => text.replace(/[’‘`´]/g, "'").replace(/\u00a0/g, ' ').replace(/[СсАаЕеОоРрХх]/g, (c) => ({ С: 'C', с: 'c', А: 'A', а: 'a', Е: 'E', е: 'e', О: 'O', о: 'o', Р: 'P', р: 'p', Х: 'X', х: 'x' })[c]).replace(/\s+/g, ' ').toLowerCase();

/** What in a record does not stand in the lines it cites; empty where all agrees. */
export function findMismatches(record, { sources, names, copies }) {
  const cited = record.sources.filter((s) => copies.has(s.id));
  if (cited.length === 0) return [];
  const problems = [];
  const texts = cited.map((s) => {
    const lines = copies.get(s.id);
    if (!s.at?.startsWith('line')) problems.push(`${s.id}: no lines cited`);
    const numbers = citedLines(s.at ?? '');
    if (numbers.some((n) => n > lines.length)) problems.push(`${s.id}: line beyond the end (${lines.length})`);
    return { id: s.id, text: fold(numbers.map((n) => lines[n - 1] ?? '').join(' ')) };
  });
  const all = texts.map((t) => t.text).join(' ');
  for (const part of record.date.split('/')) {
    const year = part.slice(0, 4);
    const covers = cited.map((s) => sources.get(s.id).covers ?? '');
    if (part.length > 4 && !datePatterns(part).some((p) => new RegExp(p, 'i').test(all))) problems.push(`date ${part} not in the lines cited`);
    if (!all.includes(year) && !covers.some((c) => c.slice(0, 4) === year && (c.length === 4 || c.split('/').every((d) => d.slice(0, 4) === year)))) problems.push(`year ${year} not in the lines cited`);
  }
  for (const target of record.targets) {
    const id = target.person ?? target.outlet;
    if (!id) continue;
    const spellings = names.get(id);
    if (!spellings) problems.push(`${id} is in no registry`);
    else if (!spellings.some((s) => all.includes(fold(s)))) problems.push(`no spelling of ${id} in the lines cited`);
  }
  return problems;
}
