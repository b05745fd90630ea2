import type { RuleText } from '../../rule.ts';

/** What people read of the faults of whole files, by rule. */
export const FILE_RULES: Readonly<Record<string, RuleText>> = {
  'missing-file': {
    description:
      'A project has data/project.yaml, and a table beside incidents.csv needs an incidents.csv to belong to.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'incidents/2023/targets.csv',
        bad: '‹›record,person\n',
        good: '',
        byHand: true,
        message: 'Unexpected table without an incidents.csv beside it.',
        hint: 'Its rows belong to records of an incidents.csv in the same folder.',
      },
    ],
  },
  'unread-file': {
    description:
      'A file under data/ that no part of the program reads: its name is misspelt, or it does not belong there. In incidents/ that is an error, since its records would vanish without a word.',
    severity: 'error',
    examples: [
      {
        file: 'incidents/2024/Incidents.csv',
        bad: '‹›id,date\n',
        good: '',
        byHand: true,
        message: 'Unexpected file: nothing reads a file of this name here.',
        hint: 'Records are .yaml files, or incidents.csv with targets.csv, charges.csv, history.csv, sources.csv and disagreements.csv beside it, in small letters.',
      },
    ],
  },
  'linked-file': {
    description:
      'Files under data/ are plain files. Symbolic links, pipes and devices are not read: what they lead to may lie anywhere, and may never end.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'too-large': {
    description:
      'A YAML file has 4 MiB and 10,000 records at most, an incidents.csv 512 MiB, the tables beside it 64 MiB each. A larger one is not read.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'changed-file': {
    description: 'A file that somebody writes to while it is read may be half old and half new.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'unreadable-file': {
    description:
      'A file or folder that the system does not let the program read: mostly one that belongs to another user.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'empty-file': {
    description: 'A file without a value, or a table without a header row, is most likely one that was not saved.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: '‹›# nothing yet\n',
        good: '[]\n',
        byHand: true,
        message: 'Unexpected empty file, expected fields with values.',
        hint: 'Fill it in, or take it away.',
      },
      {
        file: 'incidents/2023/incidents.csv',
        bad: '‹›',
        good: 'id,date\n',
        byHand: true,
        message: 'Unexpected empty file, expected a header row.',
        hint: 'Write the names of the columns into the first row, or take the file away.',
      },
    ],
  },
  'merge-conflict': {
    description: 'Git leaves both versions in a file where two people changed the same lines; somebody has to choose.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: '- id: made-up-gazette\n‹<<<<<<<› HEAD\n  names: {en: Made-up Gazette}\n=======\n  names: {en: The Gazette}\n>>>>>>> other\n',
        good: '- id: made-up-gazette\n  names: {en: Made-up Gazette}\n',
        byHand: true,
        message: 'Unexpected mark of a merge conflict; the file is not read.',
        hint: 'Keep one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      },
    ],
  },
};
