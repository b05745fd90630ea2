// Prints how many of the planted faults the audit finds, and on demand the sentences it missed or accused.
import { parseArgs } from 'node:util';
import { type Examined, examineSeed } from './examine.ts';
import { summarize } from './summary.ts';
import { openAll } from './worlds.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    show: { type: 'string', default: '' },
    fact: { type: 'string' },
    language: { type: 'string' },
  },
});

const examined = examineSeed(
  await openAll(process.cwd(), Number(values.seed)),
  Number(values.seed),
  Number(values.count),
);
const { found, accused, table } = summarize(examined);
console.log(
  `seed ${values.seed}: ${found.toFixed(1)} % of the faults found, ${accused.toFixed(1)} % of the true sentences accused\n\n${table}`,
);
for (const one of examined.filter(isShown)) console.log(`\n${tell(one)}`);

function isShown({ sentence, errors }: Examined): boolean {
  const { show, fact, language } = values;
  const kept =
    show === 'all' ||
    (show === 'missed' && sentence.fault && errors.length === 0) ||
    (show === 'accused' && !sentence.fault && errors.length > 0);
  return Boolean(kept) && (!fact || sentence.fact === fact) && (!language || sentence.language === language);
}

function tell({ sentence, paragraph, errors }: Examined): string {
  const { world, language, section, fact, fault, text } = sentence;
  const lines = [
    `${world.name} · ${language} · ${section} · ${fact}${fault ? ` · ${fault.kind}` : ''}`,
    `  ${text}`,
    ...(fault?.truth ? [`  true: ${fault.truth}`] : []),
    ...errors.map((error) => `  said: ${error}`),
    ...(paragraph === text ? [] : [`  in: ${paragraph}`]),
  ];
  return lines.join('\n');
}
