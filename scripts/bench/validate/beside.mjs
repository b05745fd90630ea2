// Our checker and others over the same YAML file with seeded faults: what each finds, whether it says where, and its time.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { median, run } from './process.mjs';
import { makeSchema } from './schema.mjs';
import { FILE, writeSeeded } from './seeded.mjs';
import { installTools, listTools } from './tools.mjs';

/** Runs every tool in turns, so many rounds; gives a row for each: what it found, and its median time, or why it cannot run. */
export async function compareTools(root, rounds) {
  const home = join(tmpdir(), 'report-bench-validate');
  const folder = join(home, 'seeded');
  const cases = { plain: join(folder, 'plain'), twice: join(folder, 'twice') };
  const seeded = { plain: writeSeeded(cases.plain), twice: writeSeeded(cases.twice, { twice: true }) };
  const schema = join(folder, 'schema.json');
  writeFileSync(schema, JSON.stringify(makeSchema(root)));
  const { tools, lost } = findTools(root, home, schema);
  const rows = tools.map((tool) => ({ tool, times: [], lost: '' }));
  for (let round = 0; round < rounds; round++) {
    for (const row of rows.filter(({ lost }) => !lost)) {
      try {
        const ran = await run(row.tool.args, { codes: [0, 1, 2, 99], cwd: cases.plain, env: row.tool.env });
        row.times.push(ran.ms);
        row.result ??= judge(row.tool.read(ran), seeded.plain);
        row.twice ??= judge(row.tool.read(await runTwice(row.tool, cases.twice)), seeded.twice);
      } catch (error) {
        row.lost = String(error.message).split('\n')[0];
      }
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const told = rows.map(({ tool, times, ...row }) => ({ name: tool.name, ms: median(times), ...row }));
  return { faults: seeded.plain.faults, rows: [...told, ...lost] };
}

function runTwice({ args, env }, cwd) {
  return run(args, { codes: [0, 1, 2, 99], cwd, env });
}

function findTools(root, home, schema) {
  const ours = {
    name: 'report validate',
    args: [join(root, 'dist/cli.js'), 'validate', '--format', 'json', '--all'],
    read: ({ stdout }) => JSON.parse(stdout).diagnostics.map(({ place: { line, column } }) => ({ line, column })),
  };
  try {
    return { tools: [ours, ...listTools(installTools(home), FILE, schema)], lost: [] };
  } catch (error) {
    const why = String(error.stderr ?? error.message)
      .trim()
      .split('\n')[0];
    return { tools: [ours], lost: [{ name: 'the others', lost: `could not be installed: ${why}` }] };
  }
}

/** Which faults the messages are about, and which of them say the right line, and the column of the value or its key. */
function judge(messages, { text, faults }) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const about = messages.map((one) => one.line ?? counter.linePos(findOffset(document, one)).line);
  const lines = text.split('\n');
  const found = faults.filter(({ line }) => about.includes(line));
  const told = (fault) => messages.filter(({ line }) => line === fault.line);
  const exact = found.filter((fault) => {
    const columns = [fault.column, /[^\s-]/.exec(lines[fault.line - 1]).index + 1];
    return told(fault).some(({ column }) => columns.includes(column));
  });
  return {
    found,
    lines: found.filter((fault) => told(fault).length > 0).length,
    exact: exact.length,
    others: messages.length - found.length,
    messages: messages.length,
  };
}

/** Where the value of a path stands, or its named key, for tools that give no line: it counts as found, but not as placed. */
function findOffset(document, { path, key }) {
  const node = document.getIn(
    path.map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
    true,
  );
  const pair = key !== undefined && isMap(node) ? node.items.find((item) => item.key.value === key) : undefined;
  return (pair?.key ?? node).range[0];
}
