import type { Project } from '../project.ts';
import type { Cell, Change, Figure, Report } from '../report.ts';
import type { Assessment } from '../types/assessment.ts';
import { countSurveys } from './assessment.ts';
import type { Recounted } from './recount.ts';
import { roundChange } from './round.ts';

/** What a published number is read again from. */
interface Shelf {
  readonly project: Project;
  readonly report: Report;
}

/** Whether the numbers of a published figure are of one time: a survey, or a table beside one of ours. */
function isTable({ id, query, cells = [] }: Figure): boolean {
  return ('series' in query && query.series !== id) || cells.some(({ key }) => key.length > 1);
}

/** A number of a survey or of a table that others published is the one claim it lists, or what the assessor wrote. */
function recountAnswer(
  figure: Figure,
  { records, value }: Figure | Cell,
  ref: string,
  { project, report }: Shelf,
): Recounted {
  const [id] = records;
  const claim = project.published.find((one) => one.id === id);
  const written = id === figure.id ? readSurvey(project.assessments.get(report.period.id), ref, project) : undefined;
  const again = claim?.value ?? written;
  if (records.length === 0) return { ref, value, missing: [], agrees: value === 0 };
  return { ref, value: again ?? Number.NaN, missing: again === undefined ? [...records] : [], agrees: again === value };
}

function readSurvey(assessment: Assessment | undefined, ref: string, { published }: Project): number | undefined {
  const figures = assessment ? countSurveys(assessment, published, { language: 'en', words: new Map() }) : {};
  const [id = '', ...key] = ref.split('/');
  const figure = figures[id];
  return key.length === 0 ? figure?.value : figure?.cells?.find((cell) => cell.key.join('/') === key.join('/'))?.value;
}

/** A published number is that of the last claim it lists; its change is that on the claim of its series before. */
export function recountClaims(
  figure: Figure,
  { records, value, change }: Figure | Cell,
  ref: string,
  { project, report }: Shelf,
): Recounted {
  if (isTable(figure)) return recountAnswer(figure, { ...figure, records, value }, ref, { project, report });
  const claims = project.published
    .filter(({ id, series }) => figure.records.includes(id) && (id === figure.id || series === figure.id))
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const last = claims.findLastIndex(({ id }) => records.includes(id));
  const again = claims[last]?.value ?? Number.NaN;
  const before = change && claims[last - 1];
  const { period = '', value: earlier = 0, id = '' } = before ?? {};
  const now = before && compare({ period, value: earlier, records: [id] }, again, report.rounding);
  const missing = records.filter((id) => !claims.some((claim) => claim.id === id));
  const agrees = again === value && missing.length === 0 && isSame(now, change);
  return { ref, value: again, ...(now && { change: now }), missing, agrees };
}

/** A change on an earlier value, rounded as the report declares. */
export function compare(
  before: Pick<Change, 'period' | 'value' | 'records'>,
  now: number,
  rounding: Report['rounding'],
): Change {
  const percent = roundChange(before.value, now, rounding);
  return { ...before, difference: now - before.value, ...(percent !== undefined && { percent }) };
}

/** Whether two changes say the same. */
export function isSame(one: Change | undefined, other: Change | undefined): boolean {
  return one?.value === other?.value && one?.difference === other?.difference && one?.percent === other?.percent;
}
