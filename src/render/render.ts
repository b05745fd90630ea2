import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { closest } from '../closest.ts';
import { CliError, type Diagnosed, type Diagnostic } from '../diagnostic.ts';
import type { Narrative } from '../entry.ts';
import { parseExpression, tellFault } from '../expression.ts';
import type { Report } from '../report.ts';
import type { StyleFiles } from '../style.ts';
import type { Style } from '../types/style.ts';
import { COMPILED } from './compiled.ts';
import { finish } from './finish.ts';
import { listHelpers } from './helpers.ts';
import { checkLength } from './length.ts';
import { listNames, type Marked, type Markup, openParagraph, renderMarkdown } from './markdown.ts';
import { listPens } from './pens.ts';
import type { Context } from './picks.ts';
import { plainText } from './plain.ts';
import { listPointers } from './pointers.ts';
import { listPhrases } from './sentences.ts';

/** What a page is made from besides the report. */
export interface Materials {
  readonly style: StyleFiles;
  /** style.yaml, checked. */
  readonly definition: Pick<Style, 'paragraphs' | 'length'>;
  readonly narratives: readonly Narrative[];
  /** @font-face rules with the fonts inside. */
  readonly fonts: string;
}

/**
 * Renders a report as one HTML document that asks nothing of any network. Faults in the author's text are diagnostics,
 * each at its line; a fault in a template or in the words of a style throws, naming the file.
 */
export function render(report: Report, { style, definition, narratives, fonts }: Materials): Diagnosed<string> {
  const handlebars = Handlebars.create();
  const diagnostics: Diagnostic[] = [];
  const words = new Map<string, Handlebars.TemplateDelegate>();
  const word = (key: string, context: object): string => {
    const text = style.words.get(key);
    if (text === undefined)
      throw new CliError(
        `templates/${style.name}/words.${report.language}.yaml lacks \`${key}\`: add a line \`${key}: "…"\`.`,
      );
    if (!text.includes('{{')) return text;
    const template = words.get(key) ?? compile(handlebars, text);
    words.set(key, template);
    return template({ report, ...context });
  };
  const { length, paragraphs } = definition;
  const texts = narratives.filter(
    ({ style: of, language = report.language }) => of === style.name && language === report.language,
  );
  const numerals = { group: style.words.get('number.group') ?? ',', decimal: style.words.get('number.decimal') ?? '.' };
  const pens = listPens(report, word, (key) => style.words.has(key), numerals);
  const numbered = paragraphs === 'numbered';
  const names = new Set(
    numbered ? texts.filter((one) => isPrinted(one, report)).flatMap((one) => listNames(one.text)) : [],
  );
  const phrases = { ...listPhrases(pens), ...listPointers(pens, numbered ? names : undefined) };
  let notes = 0;
  const text = (name: string) => {
    const narrative = texts.find((one) => one.name === name && one.language) ?? texts.find((one) => one.name === name);
    const section = report.sections.find(({ id }) => id === name);
    if (!narrative) return '';
    const marked = renderNarrative(narrative, phrases, { section, notes, numbered }, diagnostics);
    notes += marked.notes;
    return marked.html;
  };
  diagnostics.push(...findUnused(texts, report));
  for (const [name, helper] of Object.entries(listHelpers(pens, phrases, text)))
    handlebars.registerHelper(name, helper);
  handlebars.registerHelper('para', function (this: object, { fn }: Handlebars.HelperOptions) {
    return new Handlebars.SafeString(`${numbered ? openParagraph() : '<p>'}${fn(this)}</p>`);
  });
  for (const [name, { text }] of style.templates) handlebars.registerPartial(name, compile(handlebars, text));
  const drawn = renderTemplate(handlebars, style, 'page', { report, parts: listParts(report) });
  const long = length && checkLength(drawn, length, report, texts);
  diagnostics.push(...(long ? [long] : []));
  const body = finish(drawn, { report, texts, word, number: pens.number, length, numbered }, diagnostics);
  return {
    value: wrapPage(report, body, word('title', {}), {
      css: [fonts, style.css, runningHead(report, word)].join('\n'),
      script: style.script,
    }),
    diagnostics,
  };
}

/** Whether a section of that name stands in the report, or the text belongs to one. */
function isPrinted({ name, within }: Narrative, { sections }: Report): boolean {
  return within !== undefined || sections.some(({ id }) => id === name);
}

/** Texts that no section prints: most likely a misspelt file name. */
function findUnused(texts: readonly Narrative[], { sections, unwritten }: Report): Diagnostic[] {
  const names = [...sections.map(({ id }) => id), ...unwritten];
  return texts
    .filter(({ name, within }) => !within && !names.includes(name))
    .map(({ name, file }) => {
      const near = closest(name, names);
      return {
        rule: 'unused-text',
        severity: 'warning',
        place: { file, line: 1, column: 1 },
        message: `Unexpected text \`${name}\`, expected the name of a section of the style.`,
        hint: near ? `Did you mean \`${near}\`?` : `Its sections are ${names.join(', ')}.`,
      };
    });
}

/** The parts of a report with their sections, numbered through. */
function listParts(report: Report) {
  const numbered = numberSections(report);
  return [...new Set(numbered.map(({ part }) => part))].map((part) => ({
    id: part,
    sections: numbered.filter((section) => section.part === part),
  }));
}

/** Sections with their numbers: 10, and 10.1 for the first of those under it. */
function numberSections({ sections }: Report) {
  const numbers = new Map<string, { number: string; below: number }>();
  let count = 0;
  return sections.map((section) => {
    const above = numbers.get(section.under ?? '');
    const number = above ? `${above.number}.${++above.below}` : String(++count);
    numbers.set(section.id, { number, below: 0 });
    return { ...section, number, sub: above !== undefined };
  });
}

/** A template ready to be filled in: the one compiled with the program, or compiled now. */
function compile(handlebars: typeof Handlebars, text: string): Handlebars.TemplateDelegate {
  const ready = COMPILED.get(text);
  return ready ? handlebars.template(ready) : handlebars.compile(text, { strict: true, preventIndent: true });
}

function renderTemplate(handlebars: typeof Handlebars, style: StyleFiles, name: string, context: object): string {
  const template = style.templates.get(name);
  if (!template) throw new CliError(`style \`${style.name}\` has no template \`${name}.hbs\``);
  try {
    return compile(handlebars, template.text)(context);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${template.file} and its partials: ${(error as Error).message}`);
  }
}

/** An author's `{{…}}` may use the phrases of figures and nothing else. */
function renderNarrative(
  { name, file, text }: Narrative,
  phrases: ReturnType<typeof listPhrases>,
  { section, ...markup }: Context & Pick<Markup, 'notes' | 'numbered'>,
  diagnostics: Diagnostic[],
): Marked {
  const lines = text.split('\n');
  const fill = (written: string, line: number) => {
    try {
      return writePhrase(written, phrases, { section });
    } catch (error) {
      const before = lines[line - 1]?.split(written)[0] ?? '';
      const column = [...before].length + 1;
      const place = { file, line, column, endLine: line, endColumn: column + [...written].length };
      diagnostics.push(tellFault(written, place, (error as Error).message));
      return '<span class="fault">?</span>';
    }
  };
  return renderMarkdown(text, { name, fill, ...markup });
}

function writePhrase(written: string, phrases: ReturnType<typeof listPhrases>, context: Context): string {
  const expression = parseExpression(written);
  const known = Object.keys(phrases);
  const phrase = expression && Object.hasOwn(phrases, expression.helper) ? phrases[expression.helper] : undefined;
  if (expression && phrase) return phrase(context, expression.name, expression.options);
  const near = expression && closest(expression.helper, known);
  throw new Error(
    near
      ? `no phrase \`${expression.helper}\`; did you mean \`${near}\`?`
      : `expected one of ${known.join(', ')}, and names in quotes, such as {{figure "total"}}`,
  );
}

/** The browser knows no running elements; a named page carries the head of all that follows the front matter. */
function runningHead({ period }: Report, word: (key: string, context: object) => string): string {
  const head = escapeCss(`${plainText(word('cover-title', {}))} ${period.label}`);
  return `@page body { @top-left { font: 8.25pt "Source Sans 3", sans-serif; color: #5f666c; content: "${head}" } }`;
}

function escapeCss(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

function wrapPage(
  { language, publisher, period }: Report,
  body: string,
  title: string,
  { css, script }: { css: string; script: string },
): string {
  const safe = css.replaceAll('</', '<\\/');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="author" content="${Handlebars.escapeExpression(publisher)}">
<meta name="description" content="${Handlebars.escapeExpression(period.label)}">
<style>${safe}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}
