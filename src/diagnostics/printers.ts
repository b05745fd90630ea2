import { printGithub } from './github.ts';
import { printJson } from './json.ts';
import { printJunit } from './junit.ts';
import type { Printer } from './printer.ts';
import { printRdjson } from './rdjson.ts';
import { printSarif } from './sarif.ts';
import { printStylish } from './stylish.ts';

/** Every `--format` of diagnostics, by the name of its file. */
export const PRINTERS: Readonly<Record<string, Printer>> = {
  stylish: printStylish,
  json: printJson,
  github: printGithub,
  sarif: printSarif,
  junit: printJunit,
  rdjson: printRdjson,
};
