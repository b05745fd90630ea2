/**
 * Templates and sentences compiled ahead, by their text. Empty here; in the built program scripts/templates.mjs puts those
 * of the program's own styles in place of this file. One that a project has changed is compiled when it is used.
 */
export const COMPILED: ReadonlyMap<string, TemplateSpecification> = new Map();
