import type { Diagnosed } from '../diagnostic.ts';
import { bytesOf } from './bytes.ts';
import { scanText } from './scan.ts';

/** A file's bytes as text, without a byte-order mark, and the faults of its signs. Undefined where it is no text in UTF-8. */
export function readText(file: string, bytes: Buffer): Diagnosed<string | undefined> {
  const { readable, faults } = scanText(bytesOf(bytes, file));
  return { value: readable ? new TextDecoder().decode(bytes) : undefined, diagnostics: faults };
}
