// One YAML file of incidents with seeded faults, and the project around it. In the template ‹name|text› stands for a text that
// is wrong; what it is called and where it stands is taken out of it. Dates stand in quotes: ajv-cli and v8r read others as
// dates of their language, and would call each of them wrong.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Faults that a schema with the codes of our taxonomies can see stand first in each pair of names; the others need more. */
const IN_SCHEMA = [
  ...['misspelt code', 'impossible date', 'missing field', 'unknown field', 'text for a list', 'unknown answer'],
  ...['id with a space', 'sum without its currency', 'place in the source', 'empty list'],
];

const rest = (id) => `  on_duty: yes
  verified: yes
  summary: {en: Police stopped a reporter at the gate.}
  sources: [{id: made-up-diary, at: page ${id}}]
  visibility: public
`;
const start = (id, date) => `- id: KZ-2023-${id}
  date: "2023-${date}"
  place: almaty
  freedom: [expression]
`;
const BY_POLICE = '  perpetrator: [police]\n';

const TEMPLATE = `${start('001', '01-10')}  category: [attack, ‹misspelt code|atack›]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
${rest(1)}- id: KZ-2023-002
  date: ‹impossible date|"2023-02-30"›
  place: almaty
  freedom: [expression]
  category: [detention]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
${rest(2)}- ‹missing field|id›: KZ-2023-003
  date: "2023-03-10"
  place: almaty
  freedom: [expression]
  category: [threat]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
  on_duty: yes
  summary: {en: A caller threatened a reporter.}
  sources: [{id: made-up-diary, at: page 3}]
  visibility: public
${start('004', '04-10')}  category: [search]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
  ‹unknown field|colour›: red
${rest(4)}${start('005', '05-10')}  category: ‹text for a list|obstruction›
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
${rest(5)}${start('006', '06-10')}  category: [harassment]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
  on_duty: ‹unknown answer|maybe›
  verified: yes
  summary: {en: Strangers followed a reporter.}
  sources: [{id: made-up-diary, at: page 6}]
  visibility: public
- id: ‹id with a space|KZ 2023 007›
  date: "2023-07-10"
  place: almaty
  freedom: [expression]
  category: [interrogation]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
${rest(7)}${start('008', '08-10')}  category: [civil-claim]
  perpetrator: [official]
  targets: [{person: ann-example, group: journalist}]
  legal:
    proceeding: civil
    claimed: ‹sum without its currency|5 million›
${rest(8)}${start('009', '09-10')}  category: [surveillance]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
  on_duty: yes
  verified: yes
  summary: {en: A car stood before the office.}
  sources:
    - id: made-up-diary
      at: ‹place in the source|somewhere in it›
  visibility: public
${start('010', '10-10')}  category: ‹empty list|[]›
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
${rest(10)}${start('011', '01-20')}  category: [ddos]
${BY_POLICE}  targets:
    - {outlet: made-up-gazette, group: outlet}
    - {person: ‹unknown person|ann-exmaple›, group: journalist}
${rest(11)}- id: ‹repeated id|KZ-2023-004›
  date: "2023-02-20"
  place: almaty
  freedom: [expression]
  category: [hacking]
${BY_POLICE}  targets: [{outlet: made-up-gazette, group: outlet}]
${rest(12)}- id: KZ-2023-013
  date: ‹end before start|"2023-03-20/2023-03-18"›
  place: almaty
  freedom: [expression]
  category: [blocking]
${BY_POLICE}  targets: [{outlet: made-up-gazette, group: outlet}]
${rest(13)}${start('014', '04-20')}  category: [access-refusal]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
  on_duty: yes
  verified: yes
  summary:
    en: The press service of the ‹look-alike letter|аkimat› refused to answer.
  sources: [{id: made-up-diary, at: page 14}]
  visibility: public
${start('015', '05-20')}  category: [obstruction]
${BY_POLICE}  targets:
    - person: ann-example
      group: journalist
      gender: ‹gender of a named person|female›
${rest(15)}${start('016', '06-20')}  category: [criminal-case]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
  legal:
    proceeding: criminal
    charges:
      - {target: ‹charge of somebody else|bob-sample›, article: cc-274}
${rest(16)}${start('017', '07-20')}  category: [criminal-case]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
  legal:
    proceeding: criminal
    charges:
      - {target: bob-sample, article: ‹article not in force|cc-130›}
${rest(17)}- id: KZ-2023-018
  date: ‹another year|"2022-08-20"›
  place: almaty
  freedom: [expression]
  category: [attack]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
${rest(18)}${start('019', '09-20')}  category: [attack]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
  follows: ‹unknown record|KZ-2023-091›
${rest(19)}${start('020', '10-20')}  category: [arrest]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
  arbitrary: ‹no reason given|yes›
${rest(20)}- id: ‹probable duplicate|KZ-2023-021›
  date: "2023-10-21"
  place: almaty
  freedom: [expression]
  category: [arrest]
${BY_POLICE}  targets: [{person: ann-example, group: journalist}]
${rest(21)}${start('022', '11-20')}  category: [criminal-case]
${BY_POLICE}  targets: [{person: bob-sample, group: journalist}]
  history:
    - {date: "2023-12-20", step: charge}
    - {date: ‹steps out of order|"2023-12-01"›, step: verdict}
${rest(22)}`;

const AROUND = {
  'project.yaml':
    'publisher: {en: Made-up Monitor}\ncountry: {en: Kazakhstan}\nlanguages: [en]\nstyle: adil-soz\ncoverage: {"2023": narrated}\n',
  'people.yaml': '- {id: ann-example, names: {en: Ann Example}}\n- {id: bob-sample, names: {en: Bob Sample}}\n',
  'outlets.yaml': '- {id: made-up-gazette, names: {en: Made-up Gazette}, medium: print}\n',
  'sources.yaml': '- {id: made-up-diary, title: Diary, publisher: Made-up Monitor}\n',
};

/** Where the file stands in its project. */
export const FILE = 'data/incidents/2023/incidents.yaml';

/** A text with its marks taken out, and what each of them stood around: its name, line and column. */
function readMarks(marked) {
  const faults = [];
  let text = '';
  for (const [, before, name, wrong] of marked.matchAll(/([^‹]*)(?:‹([^|]+)\|([^›]*)›)?/g)) {
    text += before;
    if (name === undefined) continue;
    const lines = text.split('\n');
    faults.push({ name, line: lines.length, column: lines.at(-1).length + 1, inSchema: IN_SCHEMA.includes(name) });
    text += wrong;
  }
  return { text, faults };
}

/** Writes the project into a folder; gives the file's text and its faults. `twice`: with one more, a key that stands there twice. */
export function writeSeeded(folder, { twice = false } = {}) {
  const key = '  place: almaty\n';
  const marked = twice ? TEMPLATE.replace(key, `${key}  ‹repeated key|place›: astana\n`) : TEMPLATE;
  const { text, faults } = readMarks(marked);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data/incidents/2023'), { recursive: true });
  for (const [name, content] of Object.entries(AROUND)) writeFileSync(join(folder, 'data', name), content);
  writeFileSync(join(folder, FILE), text);
  return { text, faults };
}
