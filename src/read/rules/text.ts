import type { RuleText } from '../../rule.ts';

const SOURCE = '- id: made-up-diary\n  publisher: Made-up Monitor\n';

/** What people read of the faults that a file's raw text can have, by rule. */
export const TEXT_RULES: Readonly<Record<string, RuleText>> = {
  'not-utf-8': {
    description:
      'Files are text in UTF-8, the encoding in which every alphabet fits. In another one, letters turn into other letters or are lost.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
  'lost-letter': {
    description:
      'The sign \ufffd stands where a letter was lost when somebody saved the text in an encoding that had no place for it.',
    severity: 'warning',
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Caf‹\ufffd› diary\n`,
        good: `${SOURCE}  title: Café diary\n`,
        message: 'Unexpected `\ufffd`, expected a letter: it was lost when the text was saved in another encoding.',
        hint: 'Look the letter up in the source and type it again.',
      },
    ],
  },
  'nul-byte': {
    description: 'Text holds no NUL bytes. A file that has them was damaged, or is no text, or is saved as UTF-16.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Dia‹\0›ry\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected NUL byte, expected text.',
        hint: 'Save the file again as "UTF-8", not as "Unicode" or "UTF-16"; if that does not help, fetch it from a backup.',
      },
    ],
  },
  'look-alike-letter': {
    description:
      'A Latin `c` and a Cyrillic `с` look the same and are two letters. A word that mixes them is found by no search and counted as a word of its own.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  titl‹е›: Diary\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected Cyrillic `е` in `titlе`, expected the Latin letter that looks the same.',
        hint: 'They look the same and are not: no search and no count finds the word. Type it again with one keyboard layout.',
      },
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Хроника ‹a›рестов\n`,
        good: `${SOURCE}  title: Хроника арестов\n`,
        message: 'Unexpected Latin `a` in `aрестов`, expected the Cyrillic letter that looks the same.',
        hint: 'They look the same and are not: no search and no count finds the word. Type it again with one keyboard layout.',
      },
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Diary of ‹а› protest\n`,
        good: `${SOURCE}  title: Diary of a protest\n`,
        message: 'Unexpected Cyrillic `а`, expected the Latin letter that looks the same.',
        hint: 'They look the same and are not: no search and no count finds the word. Type it again with one keyboard layout.',
      },
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Diary of ‹cоре›\n`,
        good: `${SOURCE}  title: Diary of cope\n`,
        message: 'Unexpected mix of Latin and Cyrillic letters in `cоре`, expected letters of one alphabet.',
        hint: 'Type the word again with one keyboard layout.',
        byHand: true,
      },
    ],
  },
  'invisible-character': {
    description:
      'Signs that nobody sees, such as a soft hyphen or a zero-width space, make a word another word. They come along when text is copied from a web page or a PDF.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Di‹\u00ad›ary\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected soft hyphen (U+00AD), expected text that can be seen.',
        hint: 'Delete it. Such signs come along when text is copied from a web page or a PDF.',
      },
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Diary‹\u2028›of a protest\n`,
        good: `${SOURCE}  title: Diary of a protest\n`,
        message: 'Unexpected line separator (U+2028), expected text that can be seen.',
        hint: 'Delete it. Such signs come along when text is copied from a web page or a PDF.',
      },
    ],
  },
  'odd-space': {
    description:
      'Before and behind a value, and between codes, only the plain space of the space bar is a space. Within a sentence a no-break space is welcome.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title:‹\u00a0›Diary\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected no-break space (U+00A0), expected a plain space.',
        hint: 'It looks like a space and is another sign. Delete it and press the space bar.',
      },
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Diary‹\u00a0›\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected no-break space (U+00A0) at the end of a value, expected none.',
        hint: 'It looks like a space and is another sign. Delete it.',
      },
    ],
  },
  'odd-spacing': {
    description: 'A value in quotes keeps the spaces at its ends: `"almaty "` is not `almaty`.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: "Diary‹ ›"\n`,
        good: `${SOURCE}  title: "Diary"\n`,
        message: 'Unexpected space at the end of a value in quotes, expected none.',
        hint: 'Delete it: a value with such a space is not equal to the same value without.',
      },
    ],
  },
  'wrong-quote': {
    description:
      'Quotes around a value are straight ("). Typographic quotes become part of the value and protect no comma and no colon. Within a sentence they are welcome.',
    severity: 'warning',
    mends: true,
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: ‹“Diary”›\n`,
        good: `${SOURCE}  title: "Diary"\n`,
        message: 'Unexpected `“` and `”` around a value, expected straight quotes (") or none.',
        hint: 'A computer takes only straight quotes for quotes; others become part of the text. Type them anew in a plain text editor.',
      },
    ],
  },
  'mixed-line-ends': {
    description:
      'All lines of a file end in the same way. A mix comes from two programs that took turns; some read such a file as one line less or one more.',
    severity: 'warning',
    examples: [
      {
        file: 'sources.yaml',
        bad: `${SOURCE}  title: Diary‹›\r\n`,
        good: `${SOURCE}  title: Diary\n`,
        message: 'Unexpected line end CR LF (Windows), expected LF (Linux, macOS) as before.',
        hint: 'Choose one kind in your editor and save the file again. LF: 2, CR LF: 1.',
      },
    ],
  },
};
