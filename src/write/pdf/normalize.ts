/**
 * The PDF without what differs from run to run: the time of printing becomes `date` (YYYY-MM-DD), and the ids of the
 * tag tree, in which Chromium skips a number now and then, are counted anew. No length changes, so no offset does.
 */
export function normalizePdf(pdf: Uint8Array, date: string): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(normalizeIds(normalizeDates(text, date)), 'latin1');
}

function normalizeDates(text: string, date: string): string {
  const stamp = `${date.replaceAll('-', '')}000000+00'00'`;
  return text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'/g, (_, key: string) => key + stamp);
}

function normalizeIds(text: string): string {
  const pattern = /\(node(\d{8})\)/g;
  const ids = [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))].sort();
  const ranks = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  return text.replace(pattern, (_, id: string) => `(node${ranks.get(id)})`);
}
