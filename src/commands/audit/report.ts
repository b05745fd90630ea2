import { CliError, type Diagnosed } from '../../diagnostic.ts';
import { type PrintOptions, printFindings, readFormat } from '../../diagnostics/print.ts';
import { sortFindings } from '../../diagnostics/printer.ts';
import { load } from '../../load.ts';
import { countReport, proofread } from '../../pipeline.ts';
import type { Project } from '../../project.ts';
import type { Voice } from '../../voice.ts';
import { mend } from '../validate/mend.ts';
import { moveFiles } from '../validate/paths.ts';

/** The options of `report audit PERIOD`. */
export interface AuditOptions extends Omit<PrintOptions, 'command'> {
  readonly project: string;
  readonly program: string;
  readonly style?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Reads the author's texts of a report and tells every number in them that no figure made; gives the exit code: 1 where one contradicts the records. */
export async function auditReport(period: string, options: AuditOptions, voice: Voice): Promise<number> {
  const printer = readFormat(options.format);
  if (options.dryRun && !options.fix) throw new CliError('--dry-run shows what --fix would change: say both.');
  const check = (folder: string) => examine(period, folder, options);
  voice.progress('reading the texts…');
  const before = await check(options.project);
  const isText = (file: string) =>
    file.endsWith(`reports/${period}/assessment.yaml`) ||
    before.value.narratives.some((text) => text.file === file && text.period === period);
  const found = options.fix ? await mend(before, isText, { ...options, check }, voice) : before;
  const diagnostics = found.diagnostics.filter(({ place }) => isText(place.file));
  const files = found.value.files.filter(isText);
  const { unlisted, ...placed } = moveFiles(
    { diagnostics, files, unlisted: { error: 0, warning: 0 } },
    options.project,
  );
  const findings = { ...sortFindings(placed.diagnostics, placed.files), unlisted };
  if (!options.dryRun) printFindings(findings, printer, { ...options, command: `audit ${period}` }, voice);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Counts the report in each style that texts are written for, and reads them against it. */
async function examine(period: string, project: string, { program, style }: AuditOptions): Promise<Diagnosed<Project>> {
  const loaded = await load(project, program);
  const written = loaded.value.narratives.filter((text) => text.period === period).map((text) => text.style);
  const styles = [...new Set(written)].filter((name) => style === undefined || name === style).sort();
  if (styles.length === 0)
    throw new CliError(
      `No text is written for ${period}${style ? ` in style \`${style}\`` : ''}: expected data/reports/${period}/text/<style>/<section>.md.`,
    );
  const texts: Diagnosed<string>[] = [];
  for (const name of styles) {
    const wanted = { period, project, program, style: name, language: '', edition: 'public' } as const;
    texts.push(proofread(await countReport(loaded.value, wanted), { fonts: '' }));
  }
  return { value: loaded.value, diagnostics: texts.flatMap(({ diagnostics }) => diagnostics) };
}
