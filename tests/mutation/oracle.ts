import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import common from '../../schemas/common.schema.json' with { type: 'json' };
import incident from '../../schemas/incident.schema.json' with { type: 'json' };
import outlets from '../../schemas/outlets.schema.json' with { type: 'json' };
import people from '../../schemas/people.schema.json' with { type: 'json' };
import project from '../../schemas/project.schema.json' with { type: 'json' };
import published from '../../schemas/published.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import sources from '../../schemas/sources.schema.json' with { type: 'json' };
import taxonomy from '../../schemas/taxonomy.schema.json' with { type: 'json' };
import { splitRows } from './cells.ts';
import type { Kind, Subject } from './subject.ts';

const DATE = /^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/;
const SCHEMAS = { incident, outlets, people, project, published, report, sources, taxonomy };
const validators = new Map<Kind, ValidateFunction>();

/** Why a text cannot stand in place of the file: it cannot be read, or its schema refuses it. Undefined where it may well be sound. */
export function findBreak({ format, kind }: Subject, text: string): 'syntax' | 'schema' | undefined {
  const data = readData(format, text);
  if (data === undefined) return 'syntax';
  if (format === 'csv') return undefined;
  const validate = validators.get(kind) ?? compile(kind);
  validators.set(kind, validate);
  const records = kind === 'incident' && Array.isArray(data) ? data : [data];
  return records.every((record) => validate(record)) ? undefined : 'schema';
}

/** True where two texts say the same. */
export function saysSame(format: Subject['format'], one: string, other: string): boolean {
  const [first, second] = [readData(format, one), readData(format, other)];
  return first !== undefined && isDeepStrictEqual(first, second);
}

/** What a text says; undefined where it cannot be read. It asks other libraries than the program does. */
function readData(format: Subject['format'], text: string): unknown {
  if (format === 'csv') {
    const rows = splitRows(text)?.map((row) => row.map((cell) => cell.text.trim()));
    return rows?.every((row) => row.length === rows[0]?.length) ? rows : undefined;
  }
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, merge: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return document.toJS() ?? null;
}

function compile(kind: Kind): ValidateFunction {
  const formats = { edtf: DATE, date: DATE, 'web-url': /^https?:\/\// };
  const ajv = new Ajv2020({ strict: false, schemas: [common], formats });
  return ajv.compile(SCHEMAS[kind]);
}
