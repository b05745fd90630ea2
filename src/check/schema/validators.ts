import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import abbreviations from '../../../schemas/abbreviations.schema.json' with { type: 'json' };
import assessment from '../../../schemas/assessment.schema.json' with { type: 'json' };
import common from '../../../schemas/common.schema.json' with { type: 'json' };
import incident from '../../../schemas/incident.schema.json' with { type: 'json' };
import outlets from '../../../schemas/outlets.schema.json' with { type: 'json' };
import people from '../../../schemas/people.schema.json' with { type: 'json' };
import project from '../../../schemas/project.schema.json' with { type: 'json' };
import published from '../../../schemas/published.schema.json' with { type: 'json' };
import report from '../../../schemas/report.schema.json' with { type: 'json' };
import sources from '../../../schemas/sources.schema.json' with { type: 'json' };
import style from '../../../schemas/style.schema.json' with { type: 'json' };
import taxonomy from '../../../schemas/taxonomy.schema.json' with { type: 'json' };
import { FORMATS } from './formats.ts';

const SCHEMAS = {
  ...{ abbreviations, assessment, incident, outlets, people, project },
  ...{ published, report, sources, style, taxonomy },
};

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allErrors: true,
  verbose: true,
  formats: FORMATS,
  schemas: [common],
});

/** A validator for each schema. In the built program scripts/build.mjs puts ready-made ones in place of this file: compiling takes a quarter of a small build. */
export const VALIDATORS = Object.fromEntries(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]),
) as { readonly [name in keyof typeof SCHEMAS]: ValidateFunction };
