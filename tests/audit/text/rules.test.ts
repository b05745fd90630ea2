import { describe, expect, test } from 'vitest';
import { TEXT_RULES } from '../../../src/audit/text/rules.ts';
import { auditText } from '../../../src/audit/text/text.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { applyFixes } from '../../../src/fix/fix.ts';
import { makeFolder, writeFiles } from '../../command.ts';
import { listProjectFiles, makeRecord } from '../../project.ts';
import { listMarked, openGround } from './world.ts';

const EXAMPLES = Object.entries(TEXT_RULES).flatMap(([rule, text]) =>
  text.examples.map((example, index) => ({ name: `${rule}, example ${index + 1}`, rule, text, example })),
);

describe.each(EXAMPLES)('$name', ({ rule, text, example }) => {
  test('the text with the fault has it, where it is marked', async () => {
    const bad = example.bad.replace(/[‹›]/g, '');
    const found = await check(example.file ?? '', bad, rule);
    expect(found.map(({ message, hint }) => ({ message, hint }))).toEqual([
      { message: example.message, hint: example.hint },
    ]);
    expect(listMarked(bad, found, text.severity === 'error' ? 'error' : 'warning')).toEqual([
      /‹(.*)›/.exec(example.bad)?.[1],
    ]);
    const mended = found[0]?.fix && applyFixes(Buffer.from(bad), [found[0].fix]).bytes.toString();
    expect(mended).toBe(text.mends ? example.good : undefined);
  });

  test('the mended text has it no more', async () => {
    expect(await check(example.file ?? '', example.good, rule)).toEqual([]);
  });
});

async function check(file: string, text: string, rule: string): Promise<Diagnostic[]> {
  const files = { ...listProjectFiles([makeRecord()]), [`data/${file}`]: text };
  const ground = await openGround(writeFiles(makeFolder(), files), '2024', 'adil-soz');
  return ground.project.narratives.flatMap((one) => auditText(one, ground)).filter((one) => one.rule === rule);
}
