import type { RuleText } from '../../rule.ts';

const SIDE = 'incidents/2023/targets.csv';
const beside = { 'incidents/2023/incidents.csv': 'id\nXX-2023-001\n' };

/** What people read of the faults of tables, by rule. Five ids are those of frictionless, to be found by search. */
export const CSV_RULES: Readonly<Record<string, RuleText>> = {
  'extra-cell': {
    description:
      'Every row has as many cells as the header (`extra-cell` in frictionless). A comma inside a text makes two cells of one, unless the text is in quotes.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,unnamed\nXX-2023-001,a reporter, ‹from Almaty›\n',
        good: 'record,unnamed\nXX-2023-001,"a reporter, from Almaty"\n',
        beside,
        message: 'Unexpected 3 cells, expected 2 as in the header.',
        hint: 'Put a cell that holds a comma in quotes.',
      },
    ],
  },
  'missing-cell': {
    description:
      'Every row has as many cells as the header (`missing-cell` in frictionless), also where they are empty.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,unnamed,count\nXX-2023-001,‹a reporter›\n',
        good: 'record,unnamed,count\nXX-2023-001,a reporter,\n',
        beside,
        message: 'Unexpected 2 cells, expected 3 as in the header.',
        hint: 'Add the missing cells; an empty one still needs its comma.',
      },
    ],
  },
  'wrong-header': {
    description:
      'The first row holds the names of the columns. Where the rows agree among themselves and not with it, a name is missing there, or one too many; a line `sep=,` of Excel, or a record, is no header.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,‹unnamed›\nXX-2023-001,a reporter,2\nXX-2023-001,a blogger,1\n',
        good: 'record,unnamed,count\nXX-2023-001,a reporter,2\nXX-2023-001,a blogger,1\n',
        beside,
        message: 'Unexpected header of 2 columns, expected 3: so many cells have the rows below.',
        hint: 'Look for a name of a column that is missing, or one too many.',
      },
    ],
  },
  'missing-label': {
    description:
      'incidents.csv has a column `id`, the tables beside it a column `record`: by it rows are joined (`missing-label` in frictionless).',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: '‹unnamed›\na reporter\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\n',
        beside,
        message: 'Expected a column `record`.',
        hint: 'Its cells hold the id of the record.',
      },
    ],
  },
  'duplicate-label': {
    description: 'A column stands once; of two, one would be lost (`duplicate-label` in frictionless).',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,unnamed,‹unnamed›\nXX-2023-001,a reporter,\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\n',
        beside,
        message: 'Unexpected second column `unnamed`.',
        hint: 'Take one of the two out.',
      },
    ],
  },
  'incorrect-label': {
    description:
      'Columns have the names of the fields that they hold (`incorrect-label` in frictionless); others would not be read.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,‹unamed›\nXX-2023-001,a reporter\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\n',
        beside,
        message: 'Unexpected column `unamed`.',
        hint: 'Did you mean `unnamed`?',
      },
    ],
  },
  'unknown-record': {
    description: 'Each row of targets.csv, charges.csv, history.csv… names a record of the incidents.csv beside it.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,unnamed\n‹XX-2023-010›,a reporter\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\n',
        beside,
        message: 'Unexpected record `XX-2023-010`, expected an id of incidents.csv.',
        hint: 'Did you mean `XX-2023-001`?',
      },
    ],
  },
  'wrong-delimiter': {
    description: 'Cells are separated by commas. A spreadsheet set to Russian or German writes semicolons.',
    severity: 'error',
    fixed: true,
    mends: true,
    examples: [
      {
        file: SIDE,
        bad: '‹record;unnamed›\nXX-2023-001;a reporter\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\n',
        beside,
        message: 'Unexpected semicolons between the cells, expected commas.',
        hint: 'Let `report validate --fix` write commas: a spreadsheet set to Russian or German saves no other way.',
      },
      {
        file: SIDE,
        bad: '‹record\tunnamed›\nXX-2023-001\t"a ""stringer"""\nXX-2023-001\ta reporter, from Almaty\n',
        good: 'record,unnamed\nXX-2023-001,"a ""stringer"""\nXX-2023-001,"a reporter, from Almaty"\n',
        beside,
        message: 'Unexpected tabs between the cells, expected commas.',
        hint: 'Let `report validate --fix` write commas: a spreadsheet set to Russian or German saves no other way.',
      },
    ],
  },
  'stray-quote': {
    description: 'A quote inside a cell is written twice, and the cell stands in quotes itself.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: SIDE,
        bad: 'record,unnamed\nXX-2023-001,a ‹"›stringer" of radio\n',
        good: 'record,unnamed\nXX-2023-001,"a ""stringer"" of radio"\n',
        beside,
        message: 'Unexpected quote inside a cell.',
        hint: 'Put the whole cell in quotes and write each quote inside it twice (""), or use “ and ”.',
      },
    ],
  },
  'too-long-row': {
    description: 'A row has 1 MiB at most. A longer one is not read, and reading goes on with the next line.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'too-many-columns': {
    description: 'A table has 1,000 columns at most; ours have about twenty.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'too-many-faults': {
    description:
      'After 10,000 rows that cannot be read, the rest of a table is not read. Of a YAML file 1,000 faulty lines are listed, of a record or registry 1,000 faulty values; the others are counted.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
};
