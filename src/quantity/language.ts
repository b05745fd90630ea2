import type { Language } from './quantity.ts';

/** The language of a stretch of text: Kazakh by its letters or its common words, Russian for other Cyrillic, else English. */
export function detectLanguage(text: string): Language {
  const cyrillic = (text.match(/[\u0400-\u04ff]/g) ?? []).length;
  const latin = (text.match(/[a-z]/gi) ?? []).length;
  if (cyrillic === 0 || latin > 2 * cyrillic) return 'en';
  const own = (text.match(/[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/g) ?? []).length;
  const plain = (text.match(COMMON) ?? []).length;
  const russian = (text.match(RUSSIAN) ?? []).length;
  return own * 25 >= cyrillic || plain > russian ? 'kk' : 'ru';
}

/** Kazakh words and endings that are written without a letter of its own. */
const COMMON =
  /(?<!\p{L})(?:мен|бен|пен|осы|бул|был|жылы|жылдан|болды|деп|тек|адам\p{L}*|журналистер\p{L}*|журналистке|журналистен|блогерлер\p{L}*|редакторлар\p{L}*|полицейлер\p{L}*|бес|он|алты|отыз|елу|алпыс|сот|туралы|барлы\p{L}*|астам|астана(?:да|дан)|алматы(?:да|дан)|пайыз\p{L}*|рет|емес|сайын|арасында|санды|саны|ал)(?!\p{L})/giu;
const RUSSIAN =
  /(?<!\p{L})(?:и|в|во|на|не|с|со|по|из|за|для|что|как|это|был|была|были|было|от|до|к|о|об|у|а|но|или|же|его|их|году|года|дел\p{L}?|случа\p{L}{1,3})(?!\p{L})|[ыои]й(?!\p{L})|[ёщъ]/giu;
