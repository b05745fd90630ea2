import { readEdtf } from '../../date.ts';
import type { Rule } from '../rule.ts';

export default {
  description: 'A record lies in the folder of the year in which it starts: incidents/2023/ for 2023-04-11.',
  severity: 'error',
  check({ date }, _, file) {
    const folder = /incidents\/(\d{4})\//.exec(file)?.[1];
    const year = String(readEdtf(date).start.year).padStart(4, '0');
    if (!folder || folder === year) return [];
    return [
      {
        pointer: ['date'],
        message: `Unexpected year ${year}, expected ${folder} as in the folder's name.`,
        hint: `Correct the date, or move the record to incidents/${year}/.`,
      },
    ];
  },
} satisfies Rule;
