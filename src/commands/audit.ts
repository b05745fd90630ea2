import { existsSync } from 'node:fs';
import { CliError } from '../diagnostic.ts';
import type { Voice } from '../voice.ts';
import { auditClaimFiles } from './audit/claims.ts';
import { type AuditOptions, auditReport } from './audit/report.ts';

/** `report audit 2023` reads the texts of a report, `report audit FILE…` the claims of published documents; gives the exit code. */
export async function audit(targets: readonly string[], options: AuditOptions, voice: Voice): Promise<number> {
  const [first = ''] = targets;
  const isFile = (target: string) => target === 'published' || existsSync(target) || /\.ya?ml$/.test(target);
  if (targets.every(isFile)) {
    if (options.fix)
      throw new CliError('--fix binds numbers of a report’s texts; what others published is not ours to change.');
    return auditClaimFiles(targets, options, voice);
  }
  if (targets.length > 1)
    throw new CliError('Expected one period, such as `report audit 2023`, or files of data/published/.');
  return auditReport(first, options, voice);
}
