const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
/** All of so many persons or things: төртеуі. */
const TOGETHER = ['', 'біреуі', 'екеуі', 'үшеуі', 'төртеуі', 'бесеуі', 'алтауы', 'жетеуі'];

/** Endings by the last word of a number: its possessive, ablative, dative, accusative and ordinal. */
const ENDINGS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  бір: ['і', 'ден', 'ге', 'ді'],
  екі: ['сі', 'ден', 'ге', 'ні'],
  үш: ['і', 'тен', 'ке', 'ті'],
  төрт: ['і', 'тен', 'ке', 'ті'],
  бес: ['і', 'тен', 'ке', 'ті'],
  алты: ['сы', 'дан', 'ға', 'ны'],
  жеті: ['сі', 'ден', 'ге', 'ні'],
  сегіз: ['і', 'ден', 'ге', 'ді'],
  тоғыз: ['ы', 'дан', 'ға', 'ды'],
  он: ['ы', 'нан', 'ға', 'ды'],
  жиырма: ['сы', 'дан', 'ға', 'ны'],
  отыз: ['ы', 'дан', 'ға', 'ды'],
  қырық: ['ы', 'тан', 'қа', 'ты'],
  елу: ['і', 'ден', 'ге', 'ді'],
  алпыс: ['ы', 'тан', 'қа', 'ты'],
  жетпіс: ['і', 'тен', 'ке', 'ті'],
  сексен: ['і', 'нен', 'ге', 'ді'],
  тоқсан: ['ы', 'нан', 'ға', 'ды'],
  жүз: ['і', 'ден', 'ге', 'ді'],
};

/** A number in words, up to 99. */
export function spell(value: number): string {
  if (value === 0) return 'нөл';
  return [TENS[Math.floor(value / 10)], ONES[value % 10]].filter(Boolean).join(' ');
}

/** 'Of them so many': 12-сі, он екісі, төртеуі. */
export function spellOwned(value: number, words: boolean): string {
  if (!words) return `${value}-${findEnding(value, 0)}`;
  if (value < TOGETHER.length) return TOGETHER[value] ?? '';
  const spelled = spell(value);
  return /қырық$/.test(spelled) ? spelled.replace(/қ$/, 'ғы') : spelled + findEnding(value, 0);
}

/** 40-тан, in 'more than'. */
export function writeThan(value: number): string {
  return `${value}-${findEnding(value, 1)}`;
}

/** 40-қа, in 'up to' or 'nearly'. */
export function writeTo(value: number): string {
  return `${value}-${findEnding(value, 2)}`;
}

/** 45-ті, as an object. */
export function writeObject(value: number): string {
  return `${value}-${findEnding(value, 3)}`;
}

function findEnding(value: number, at: 0 | 1 | 2 | 3): string {
  const last = ONES[value % 10] || TENS[Math.floor((value % 100) / 10)] || 'жүз';
  return ENDINGS[last]?.[at] ?? '';
}
