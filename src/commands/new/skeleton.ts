import { wrap } from '../../wrap.ts';
import type { Answers } from './questions.ts';

const WIDTH = 110;

/** The YAML text of a new record, with a line on each field that may be added. */
export function writeSkeleton(id: string, language: string, answers: Answers): string {
  const codes = (name: string) => `[${split(answers[name]).map(scalar).join(', ')}]`;
  return `${[
    `id: ${scalar(id)}`,
    `date: ${scalar(answers.date ?? '')}`,
    `place: ${scalar(answers.place ?? '')}`,
    `freedom: ${codes('freedom')}`,
    `category: ${codes('category')}`,
    `perpetrator: ${codes('perpetrator')}`,
    ...listTargets(answers),
    `on_duty: ${scalar(answers['on-duty'] ?? 'unknown')}`,
    '# context: [rally]                 circumstances: codes of taxonomies/context.yaml',
    '# legal: {proceeding: criminal}    a proceeding, with claimant, charges and sums; docs/codebook.md has the fields',
    '# history:                         later steps of the case, in order',
    '#   - {date: 2024-05-06, step: release, source: …}',
    '# follows: …                       the earlier record that this one grew out of',
    `verified: ${scalar(answers.verified ?? '')}`,
    'summary:',
    `  ${language}: >-`,
    ...wrap(answers.summary ?? '', WIDTH).map((line) => `    ${line}`),
    'sources: # one entry for each source that tells it',
    `  - id: ${scalar(answers.source ?? '')}`,
    `    at: ${answers.at ?? 'whole'}`,
    `visibility: ${scalar(answers.visibility ?? 'public')}`,
  ].join('\n')}\n`;
}

function listTargets(answers: Answers): string[] {
  const group = answers.group ? [`    group: ${scalar(answers.group)}`] : [];
  const targets = [
    ...split(answers.person).flatMap((id) => [
      `  - person: ${scalar(id)}`,
      ...group,
      '    # works_for: …                 their outlet at the time',
    ]),
    ...split(answers.outlet).map((id) => `  - outlet: ${scalar(id)}`),
    ...(answers.unnamed
      ? [
          `  - unnamed: ${JSON.stringify(answers.unnamed)}`,
          ...group,
          '    # count: 2                     how many they are, where the source says',
        ]
      : []),
  ];
  return targets.length > 0 ? ['targets:', ...targets] : ['targets: [] # nobody in particular was the target'];
}

function split(answer = ''): string[] {
  return answer.split(',').filter((part) => part !== '');
}

/** A word as YAML reads it back as text: a bare year would be a number. */
function scalar(text: string): string {
  const plain = /^[a-z][a-z0-9-]*$/i.test(text) && !/^(true|false|null)$/i.test(text);
  return plain || /^\d{4}-\d\d[-\d/]*$/.test(text) ? text : JSON.stringify(text);
}
