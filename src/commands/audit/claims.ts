import { count } from '../../aggregate/count.ts';
import { selectRecords } from '../../aggregate/selection.ts';
import { auditClaims } from '../../audit/claims/audit.ts';
import { printMarkdown } from '../../audit/claims/print-markdown.ts';
import { printText } from '../../audit/claims/print-text.ts';
import type { CountRecords } from '../../audit/claims/records.ts';
import type { ClaimsAudit } from '../../audit/claims/result.ts';
import { CliError } from '../../diagnostic.ts';
import type { Paint } from '../../diagnostics/printer.ts';
import { load } from '../../load.ts';
import type { Project } from '../../project.ts';
import type { Voice } from '../../voice.ts';
import { DIMENSIONS } from '../list/texts.ts';
import { moveFile, readPaths } from '../validate/paths.ts';

/** The options of `report audit FILE…`. */
export interface ClaimsOptions {
  readonly project: string;
  readonly program: string;
  readonly format?: string;
}

const FORMATS: Readonly<Record<string, (audit: ClaimsAudit, paint: Paint) => string>> = {
  stylish: printText,
  json: (audit) => JSON.stringify({ schemaVersion: 1, ...audit }, null, 2),
  markdown: (audit) => printMarkdown(audit).trimEnd(),
};

/** Asks of files of published/, or of all of them, whether what they claim can be true at once; gives the exit code: 1 where something contradicts. */
export async function auditClaimFiles(
  targets: readonly string[],
  { project, program, format = 'stylish' }: ClaimsOptions,
  voice: Voice,
): Promise<number> {
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!print)
    throw new CliError(`Unexpected format \`${format}\`, expected one of ${Object.keys(FORMATS).join(', ')}.`);
  const isNamed = readPaths(
    targets.filter((target) => target !== 'published'),
    project,
  );
  voice.progress('reading the claims…');
  const { value, diagnostics } = await load(project, program);
  const isAsked = (file: string) => targets.includes('published') || isNamed(file);
  const frames = value.frames.filter(({ file }) => isAsked(file));
  const faulty = new Set(
    diagnostics
      .filter(
        ({ severity, place }) => severity === 'error' && place.file.includes('/published/') && isAsked(place.file),
      )
      .map(({ place }) => place.file),
  );
  for (const file of faulty)
    voice.message(
      `${moveFile(file, project)} has errors that \`report validate\` shows; what breaks a rule in it is not compared.`,
    );
  if (frames.length === 0) throw new CliError('None of these is a file of data/published/ that can be read.');
  const audit = await auditClaims(value.frames, value.published, {
    count: countIn(value),
    sources: value.sources,
    isAsked,
  });
  voice.data(print(move(audit, project, format), voice.paint));
  return audit.findings.length > 0 ? 1 : 0;
}

/** Counts the public records of a part and period; nothing for a taxonomy by which records are not counted. */
function countIn(project: Project): CountRecords {
  return ({ unit, where, from, to }) => {
    if (!Object.keys(where).every((name) => Object.hasOwn(DIMENSIONS, name))) return undefined;
    const { records } = selectRecords(project, { period: { id: '', from, to }, edition: 'public', scope: {} });
    const query = { unit, period: `${from}/${to}`, where, by: [] };
    return count(records, query, { project, months: [], rounding: 'half-up', label: (_, code) => code }).value;
  };
}

/** Paths start where the command runs, but in the page, which is the same wherever it is made. */
function move(audit: ClaimsAudit, project: string, format: string): ClaimsAudit {
  if (format === 'markdown') return audit;
  return {
    ...audit,
    documents: audit.documents.map((one) => ({ ...one, file: moveFile(one.file, project) })),
    findings: audit.findings.map((one) => ({
      ...one,
      file: moveFile(one.file, project),
      claims: one.claims.map((claim) => ({
        ...claim,
        ...(claim.place && { place: { ...claim.place, file: moveFile(claim.place.file, project) } }),
      })),
    })),
  };
}
