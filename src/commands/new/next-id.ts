/** The shape of a project's ids: KZ-2023-017 has the beginning `KZ-`, a year, and a number of three digits. */
interface Form {
  readonly start: string;
  readonly yearly: boolean;
}

/** The next free id of a year, in the form that most ids have: the highest number ever used, and one more. XX-2024-001 where there is none to learn from. */
export function nextId(ids: Iterable<string>, year: number): string {
  const read = [...new Set(ids)].flatMap((id) => readId(id) ?? []);
  const form = findForm(read) ?? { start: 'XX-', yearly: true };
  const like = read.filter((id) => id.start === form.start && id.yearly === form.yearly);
  // Padded numbers are never shorter than their width; those that outgrew it are longer.
  const width = like.length > 0 ? Math.min(...like.map(({ digits }) => digits.length)) : 3;
  const used = like.filter((id) => !form.yearly || id.year === year).map(({ digits }) => BigInt(digits));
  const highest = used.reduce((most, number) => (number > most ? number : most), 0n);
  return `${form.start}${form.yearly ? `${year}-` : ''}${String(highest + 1n).padStart(width, '0')}`;
}

function readId(id: string): (Form & { readonly year: number; readonly digits: string }) | undefined {
  const [, start = '', year, digits] = /^(.*?)(?:(?<![0-9])((?:19|20)\d\d)-)?(\d{1,30})$/.exec(id) ?? [];
  return digits === undefined ? undefined : { start, yearly: year !== undefined, year: Number(year), digits };
}

/** The form that most ids have; of two equally frequent ones, the first. */
function findForm(ids: readonly Form[]): Form | undefined {
  const counts = new Map<string, { form: Form; count: number }>();
  for (const form of ids) {
    const key = `${form.start} ${form.yearly}`;
    counts.set(key, { form, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce<{ form: Form; count: number } | undefined>(
    (most, one) => (most && most.count >= one.count ? most : one),
    undefined,
  )?.form;
}
