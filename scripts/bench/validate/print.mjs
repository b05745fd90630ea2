// The tables of the bench.
import { median } from './process.mjs';

/** Prints medians, with the goals and whether they are reached. */
export function printTimes(samples, { rounds, short, records, megabytes }) {
  const of = (name, unit) => median(samples[name].map((sample) => sample[unit]));
  const times = (unit) => of('ours', unit) / of('bare', unit);
  const reached = (value, goal) => `(goal ${goal}) ${value <= goal ? 'reached' : 'MISSED'}`;
  const goals = {
    ours: [
      `${times('ms').toFixed(2)} × bare loop ${reached(times('ms'), 1.5)}, ${times('cpu').toFixed(2)} × in processor time`,
      `${Math.round(of('ours', 'mb'))} MB ${reached(of('ours', 'mb'), 300)}`,
    ].join('; '),
    bare: `${Math.round(of('bare', 'mb'))} MB`,
    sample: reached(of('sample', 'ms'), 700),
  };
  const labels = {
    ours: `report validate, ${records.toLocaleString('en')} CSV records`,
    bare: 'bare loop of csv-parse and ajv',
    sample: "report validate, the project's own data",
    yaml: 'report validate, 500 YAML records',
    node: 'node -e 0',
  };
  console.log(`node ${process.version}, ${process.platform}; medians of ${rounds} (short runs: ${short}), in turns`);
  console.log(`the table: 20 columns, ${Math.round(megabytes)} MB, a line end within a cell in every third record\n`);
  console.log(`${''.padEnd(44)}${'time'.padStart(10)}${'processor'.padStart(13)}`);
  for (const [name, label] of Object.entries(labels)) {
    const [ms, cpu] = ['ms', 'cpu'].map((unit) => `${Math.round(of(name, unit))} ms`);
    console.log(`${label.padEnd(44)}${ms.padStart(10)}${cpu.padStart(13)}   ${goals[name] ?? ''}`.trimEnd());
  }
}

/** Prints what each tool found in the file with seeded faults. */
export function printComparison({ faults, rows }) {
  const seen = faults.filter(({ inSchema }) => inSchema).length;
  console.log(
    `\n${faults.length} faults seeded in one YAML file, ${seen} of which a schema with our codes can see; the last column: found in the same file with one key twice\n`,
  );
  printColumns(['', 'found', 'in schema', 'line right', 'and column', 'other messages', 'time', 'key twice']);
  for (const row of rows) {
    if (row.lost) console.log(`${row.name}: ${row.lost}`);
    else printColumns(listCells(row, faults.length));
  }
  const ran = rows.filter(({ lost }) => !lost);
  console.log(`\nWho finds what: ${ran.map(({ name }, index) => `${index + 1} ${name}`).join(', ')}\n`);
  for (const fault of faults) {
    const marks = ran.map(({ result }, index) => (result.found.includes(fault) ? index + 1 : '·'));
    console.log(`  ${fault.name.padEnd(30)}${marks.join(' ')}${fault.inSchema ? '   in schema' : ''}`);
  }
}

function listCells({ name, result, twice, ms }, many) {
  const schema = result.found.filter(({ inSchema }) => inSchema).length;
  const { found, lines, exact, others } = result;
  return [name, `${found.length} of ${many}`, schema, lines, exact, others, `${Math.round(ms)} ms`, twice.found.length];
}

function printColumns([first, ...cells]) {
  console.log(`${first.padEnd(44)}${cells.map((cell) => String(cell).padStart(15)).join('')}`);
}
