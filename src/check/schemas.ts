import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import common from '../../schemas/common.schema.json' with { type: 'json' };
import incident from '../../schemas/incident.schema.json' with { type: 'json' };
import outlets from '../../schemas/outlets.schema.json' with { type: 'json' };
import people from '../../schemas/people.schema.json' with { type: 'json' };
import project from '../../schemas/project.schema.json' with { type: 'json' };
import published from '../../schemas/published.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import sources from '../../schemas/sources.schema.json' with { type: 'json' };
import style from '../../schemas/style.schema.json' with { type: 'json' };
import taxonomy from '../../schemas/taxonomy.schema.json' with { type: 'json' };
import { parseEdtf } from '../date.ts';

const SCHEMAS = { incident, outlets, people, project, published, report, sources, style, taxonomy };

/** The name of a schema: schemas/<name>.schema.json. */
export type SchemaName = keyof typeof SCHEMAS;

let ajv: Ajv2020 | undefined;

/** Every way in which a value does not fit a schema; of alternatives only that none fits, not how each of them fails. */
export function findSchemaErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validate = compile(name);
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ schemaPath }) => !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath));
}

function compile(name: SchemaName): ValidateFunction {
  if (!ajv) {
    // The last line is for a quick start: the schemas are held against their own schema by a test, not on each run.
    ajv = new Ajv2020({
      ...{ strict: true, strictRequired: false, allErrors: true },
      ...{ meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } },
    });
    addFormats.default(ajv, ['date']);
    ajv.addFormat('edtf', (text: string) => parseEdtf(text) !== undefined);
    ajv.addFormat('web-url', isWebUrl);
    ajv.addSchema(common);
  }
  return ajv.getSchema(SCHEMAS[name].$id) ?? ajv.compile(SCHEMAS[name]);
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
