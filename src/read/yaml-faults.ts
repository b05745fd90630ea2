import { LineCounter, parseDocument, visit } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { listLineStarts, readPlace } from './place.ts';

/** Every fault of a YAML file that the reader refused, each where it stands. */
export function findYamlFaults(file: string, text: string): Diagnostic[] {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  });
  const lines = listLineStarts(text);
  const found: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) => ({
    rule: 'yaml-syntax',
    severity: 'error',
    place: readPlace(file, text, lines, fault.pos[0]),
    message: fault.message,
    hint: 'Put a value that holds ": ", " #" or starts with a sign such as @, %, & or * in quotes.',
  }));
  const refuse = (node: { range?: readonly number[] | null | undefined }, what: string) =>
    found.push({
      rule: 'yaml-alias',
      severity: 'error',
      place: readPlace(file, text, lines, node.range?.[0] ?? 0),
      message: `Unexpected ${what}, expected the value itself.`,
      hint: 'Write the value out in full.',
    });
  visit(document, {
    Alias: (_, node) => void refuse(node, 'alias'),
    Node: (_, node) => ('anchor' in node && node.anchor ? void refuse(node, 'anchor') : undefined),
  });
  if (found.length === 0)
    found.push({
      rule: 'yaml-syntax',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: 'Expected one plain YAML 1.2 document, without %YAML or %TAG lines.',
    });
  return found;
}
