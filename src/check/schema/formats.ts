import { parseEdtf } from '../../date.ts';

/** The formats that our schemas name. */
export const FORMATS: { readonly [name: string]: (text: string) => boolean } = {
  edtf: (text) => parseEdtf(text) !== undefined,
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text) !== undefined,
  'web-url': (text) => !/\s/.test(text) && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
};
