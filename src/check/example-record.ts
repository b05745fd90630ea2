const FIELDS = {
  id: 'XX-2024-001',
  date: '2024-05-06',
  place: 'almaty',
  freedom: '[expression]',
  category: '[attack]',
  perpetrator: '[police]',
  targets: '[{person: ann-example, group: journalist}]',
  on_duty: 'yes',
  verified: 'yes',
  summary: '{en: Police hit a reporter.}',
  sources: '[{id: made-up-diary, at: whole}]',
  visibility: 'public',
};

/** A sound record as a person writes it, a field a line, with what an example says otherwise: for rules whose examples need a whole file. */
export function writeRecord(fields: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...FIELDS, ...fields })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');
}
