import { clean } from '../../diagnostics/clean.ts';
import type { Block, Page, Table } from './page.ts';

/** A page as Markdown: the same as at a terminal, each table whole. */
export function printMarkdown({ title, blocks }: Page): string {
  return [`# ${literal(title)}`, ...blocks.flatMap(printBlock)].join('\n\n');
}

function printBlock({ heading, level, texts, table, after = [], list = [] }: Block): string[] {
  return [
    `${'#'.repeat(level)} ${literal(heading)}`,
    ...texts.map(literal),
    ...(table ? [printTable(table)] : []),
    ...after.map(literal),
    ...(list.length > 0 ? [list.map((text) => `- ${literal(text)}`).join('\n')] : []),
  ];
}

function printTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) =>
    typeof row === 'string'
      ? line(columns.map((_, index) => (index === 0 ? `**${literal(row)}**` : '')))
      : line(row.map((lines) => lines.map(literal).join('<br>'))),
  );
  return [line(columns.map(literal)), line(columns.map(() => '---')), ...body].join('\n');
}

/** Text as it stands: no sign of it is Markdown or HTML. */
function literal(text: string): string {
  return clean(text).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
