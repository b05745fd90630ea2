#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { CliError } from './diagnostic.ts';
import type { Voice } from './voice.ts';

const PROGRAM = dirname(dirname(fileURLToPath(import.meta.url)));
const VERSION: string = JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')).version;
const EXAMPLES = `
Examples:
  report build 2023                     out/2023/<style>.<language>.html, .pdf and .json
  report build 2022-2023 --to html      two years, the page alone
  report build 2020 2023 --style all    both years in every style
  report validate                       every fault of the records, each with its line and how to mend it
  report validate --fix                 mends what has one safe answer
  report audit 2023                     numbers in the text that no figure made, or that the records contradict
  report audit data/published/*.yaml    published figures that cannot all be true
  report trace 2023 total               a figure, its query and its records, with file and line
  report crosswalk 2023                 where our codes stand in other people's classifications, with counts
  report explain unknown-code           what a rule asks, with examples; or a word: report explain doubled
  report new incident                   a record with the next free id
  report init my-monitor                an empty project with one commented record
  report setup                          find or fetch the browser that prints PDFs

Exit codes: 0 all well; 1 something in the files wants mending, or no PDF could be made; 2 could not start.
`;

const program = new Command('report')
  .description('From incident records to an annual press-freedom report: checked, counted, every figure traceable.')
  .version(VERSION)
  .addHelpText('beforeAll', EXAMPLES.trimStart())
  .showSuggestionAfterError()
  .exitOverride()
  .option('--debug', 'show where an unexpected error comes from');

program
  .command('build <periods...>')
  .description(
    'check and count the records of a year, years, a half, a quarter or months, and write the report; several periods in one run',
  )
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--style <names>', "style of the report, several by comma, or all (default: the project's)")
  .option('--lang <code>', "language of the report (default: the project's first)")
  .option('--to <formats>', 'formats to write, by comma', 'html,pdf,json')
  .option('--out <dir>', 'folder to write to (default: out/ in the project)')
  .option('--edition <name>', 'public, or internal with the records kept from the public', 'public')
  .option('--as-of <day>', 'leave out what happened later, and print this date')
  .option('--quiet', 'no messages but diagnostics')
  .action(async (periods, options) => {
    const { build } = await import('./commands/build.ts');
    const project = findProject(options.project);
    process.exitCode = await build(
      periods,
      { ...options, project, program: PROGRAM, out: options.out ?? join(project, 'out') },
      voice(options.quiet),
    );
  });

program
  .command('validate [paths...]')
  .description('check the records; with paths, report on these files or folders alone (all are read)')
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--format <name>', 'stylish, json, github, sarif, junit or rdjson', 'stylish')
  .option('--fix', 'mend what has one safe answer, in place')
  .option('--dry-run', 'with --fix: show the changes as a patch, and make none')
  .option('--max-warnings <number>', 'exit with 1 where there are more (default: any number is allowed)')
  .option('--rule <id=level>', 'set a rule to off, warn or error; more than once', collect, [])
  .option('--baseline <file>', 'report only what is not in this file of known problems')
  .option('--write-baseline <file>', 'write the problems there are into this file')
  .option('--quiet', 'errors only')
  .option('--all', 'show every problem, each in full')
  .action(async (paths, options) => {
    const { validate } = await import('./commands/validate.ts');
    const summaryFile = process.env.GITHUB_STEP_SUMMARY;
    const project = findProject(options.project);
    process.exitCode = await validate(
      paths,
      { ...options, project, program: PROGRAM, version: VERSION, summaryFile },
      voice(options.quiet, process.stdout),
    );
  });

program
  .command('audit <targets...>')
  .description(
    "find the numbers in a report's text that no figure made, or sets of published claims that cannot all be true",
  )
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--style <name>', 'only the texts of this style (default: all that are written)')
  .option('--format <name>', 'a report: as validate has; published files: stylish, json or markdown', 'stylish')
  .option('--fix', 'put a figure in the place of each number that equals it')
  .option('--dry-run', 'with --fix: show the changes as a patch, and make none')
  .option('--quiet', 'errors only')
  .option('--all', 'show every problem, each in full')
  .action(async (targets, options) => {
    const { audit } = await import('./commands/audit.ts');
    const summaryFile = process.env.GITHUB_STEP_SUMMARY;
    const project = findProject(options.project);
    process.exitCode = await audit(
      targets,
      { ...options, project, program: PROGRAM, version: VERSION, summaryFile },
      voice(options.quiet, process.stdout),
    );
  });

program
  .command('trace <where> [what...]')
  .description(
    'show what stands behind a number: `trace 2023 total`, `trace out/2023/adil-soz.en.pdf:p12 "41%"`; without a number, count all again',
  )
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--style <name>', "style of the report (default: the project's)")
  .option('--lang <code>', "language of the report (default: the project's first)")
  .option('--edition <name>', 'public, or internal with the records kept from the public', 'public')
  .option('--as-of <day>', 'as a build with this day: leave out what happened later')
  .option('--format <name>', 'stylish or json', 'stylish')
  .action(async (where, what, options) => {
    const { trace } = await import('./commands/trace.ts');
    const project = findProject(options.project);
    process.exitCode = await trace(
      where,
      what,
      { ...options, project, program: PROGRAM },
      voice(false, process.stdout),
    );
  });

program
  .command('crosswalk <period>')
  .description(
    'lay our codes and their counts beside the classes of every scheme, and say why its totals differ from ours and from what was published',
  )
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--scheme <names>', 'only these schemes, by comma (default: all)')
  .option('--edition <name>', 'public, or internal with the records kept from the public', 'public')
  .option('--as-of <day>', 'as a build with this day: leave out what happened later')
  .option('--format <name>', 'stylish, json, csv or markdown', 'stylish')
  .action(async (period, options) => {
    const { crosswalk } = await import('./commands/crosswalk.ts');
    const project = findProject(options.project);
    const width = process.stdout.columns;
    process.exitCode = await crosswalk(
      period,
      { ...options, project, program: PROGRAM, ...(width && { width }) },
      voice(false, process.stdout),
    );
  });

program
  .command('explain [rule...]')
  .description('what a rule asks, why, with examples; or when a word such as "nearly half" is true')
  .action(async (words: readonly string[]) => {
    const { explain } = await import('./commands/explain.ts');
    const { RULES } = await import('./rules.ts');
    process.exitCode = explain(words.length > 0 ? words.join(' ') : undefined, RULES, voice(false, process.stdout));
  });

program
  .command('list [what] [taxonomy]')
  .description('list styles, dimensions, codes of a taxonomy, rules, figures, words or formats')
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--style <name>', "style whose figures are listed (default: the project's)")
  .option('--json', 'for machines')
  .action(async (what, taxonomy, options) => {
    const { list } = await import('./commands/list.ts');
    const { RULES } = await import('./rules.ts');
    const project = () => findProject(options.project);
    process.exitCode = await list(
      what,
      { ...options, taxonomy, project, program: PROGRAM, rules: RULES },
      voice(false, process.stdout),
    );
  });

const create = program.command('new').description('write a new record, empty tables for a spreadsheet, or a style');

create
  .command('incident')
  .description('write a record with the next free id; on a terminal what no flag says is asked')
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--date <DATE>', 'when: 2024-03-14, 2024-03, 2024, 2024-02/2024-03')
  .option('--place <CODE>', 'where: a code of taxonomies/place.yaml')
  .option('--freedom <CODES>', 'which freedom, by comma (default: expression)')
  .option('--category <CODES>', 'what was done, the main one first, by comma')
  .option('--perpetrator <CODES>', 'who did it, the main one first, by comma')
  .option('--person <IDS>', 'to whom: ids of data/people.yaml, by comma')
  .option('--outlet <IDS>', 'outlets that were the target: ids of data/outlets.yaml, by comma')
  .option('--unnamed <TEXT>', 'somebody unnamed, as the source says')
  .option('--group <CODE>', 'what they are: a code of taxonomies/group.yaml')
  .option('--on-duty <yes|no|unknown>', 'were they at journalistic work (default: unknown)')
  .option('--verified <yes|no>', 'does a source tell it as a fact')
  .option('--summary <TEXT>', 'what happened, in your own words')
  .option('--source <ID>', 'where it is told: an id of data/sources.yaml')
  .option('--at <PLACE>', 'place in the source: page 3, lines 12-14 (default: whole)')
  .option('--visibility <public|internal>', 'who may see it (default: public)')
  .option('--dry-run', 'show the record, and write nothing')
  .action(async ({ project, dryRun, onDuty, ...given }) => {
    const { newIncident } = await import('./commands/new.ts');
    const answers = { ...given, ...(onDuty !== undefined && { 'on-duty': onDuty }) };
    const asked = process.stdin.isTTY && process.stderr.isTTY;
    process.exitCode = await newIncident(
      answers,
      { project: findProject(project), program: PROGRAM, dryRun },
      voice(false),
      asked ? { input: process.stdin, output: process.stderr } : undefined,
    );
  });

create
  .command('tables <year>')
  .description("write empty CSV tables for a year's records, to be filled in a spreadsheet")
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--dry-run', 'name the files, and write none')
  .action(async (year, { project, dryRun }) => {
    const { newTables } = await import('./commands/new.ts');
    const { listHeaders } = await import('./read/columns.ts');
    const options = { project: findProject(project), program: PROGRAM, dryRun };
    process.exitCode = await newTables(year, listHeaders(), options, voice(false));
  });

create
  .command('style <name>')
  .description("copy the smallest style into the project's templates/, to make one of your own of it")
  .option('--project <dir>', 'folder that holds data/ (default: the nearest one upwards)')
  .option('--dry-run', 'name the files, and write none')
  .action(async (name, { project, dryRun }) => {
    const { newStyle } = await import('./commands/new/style.ts');
    process.exitCode = await newStyle(name, { project: findProject(project), program: PROGRAM, dryRun }, voice(false));
  });

program
  .command('init <dir>')
  .description('make an empty project with one commented record')
  .action(async (dir) => {
    const { init } = await import('./commands/init.ts');
    process.exitCode = await init(resolve(dir), PROGRAM, voice(false));
  });

program
  .command('setup')
  .description('find a browser that prints PDFs, or fetch one, and prove it')
  .option('--system', 'also install one with apt-get, as root')
  .action(async ({ system = false }) => {
    const { setup } = await import('./commands/setup.ts');
    process.exitCode = await setup({ system }, voice(false));
  });

/** Puts the values of an option that may come several times into a list. */
function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

/** A reader that has seen enough, such as `head`, ends the pipe. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await run();

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** Says what went wrong in a sentence, and gives the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  if (error instanceof CliError) return 2;
  if (program.opts().debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  else process.stderr.write('This was not expected; run again with `report --debug …` to see where it comes from.\n');
  return 2;
}

/** The folder that holds data/: the one named, or the nearest upwards. */
function findProject(named: string | undefined): string {
  const start = resolve(named ?? '.');
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'data'))) return relative(process.cwd(), at) || '.';
    if (named !== undefined || dirname(at) === at)
      throw new CliError(
        `No data/ in ${start}${named ? '' : ' or above it'}. Make a project with \`report init DIR\`, or name one with --project.`,
      );
  }
}

/** Colours are for the stream that the painted text goes to. */
function voice(quiet: boolean, painted: NodeJS.WriteStream = process.stderr): Voice {
  const colour = painted.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const live = process.stderr.isTTY && !quiet;
  const clear = live ? '\r\u001b[K' : '';
  const message = (line: string) => void process.stderr.write(`${clear}${line}\n`);
  return {
    data: (line) => void process.stdout.write(`${process.stdout.isTTY ? clear : ''}${line}\n`),
    message,
    note: (line) => void (!quiet && message(line)),
    progress: (line) => void (live && process.stderr.write(`${clear}${line}`)),
    paint: { strong: wrap(1), faint: wrap(2), red: wrap(31), yellow: wrap(33) },
  };
}
