/** Lines shown around a change. */
const CONTEXT = 3;

/** So far apart, in lines, two versions may run before the rest is taken for changed. */
const FAR = 200;

/** Lines of before and after, as half-open ranges, that do not agree. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The difference of two versions of a file as a unified diff that `git apply` and `patch -p1` take; empty where they are equal. */
export function formatPatch(file: string, before: Buffer, after: Buffer): string {
  const old = splitLines(before);
  const young = splitLines(after);
  const changes = findChanges(old, young);
  if (changes.length === 0) return '';
  const hunks = groupChanges(changes).map((group) => formatHunk(group, old, young));
  return `--- ${formatName(`a/${file}`)}\n+++ ${formatName(`b/${file}`)}\n${hunks.join('')}`;
}

/** With their ends; to a patch only \n ends a line. */
function splitLines(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Fixes are small and far between: after each difference the nearest place is sought from which both agree again. */
function findChanges(old: readonly string[], young: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let newAt = 0;
  while (at < old.length || newAt < young.length) {
    if (old[at] === young[newAt]) {
      at++;
      newAt++;
      continue;
    }
    const [gone, come] = findAgreement(old, young, at, newAt);
    changes.push({ start: at, end: at + gone, newStart: newAt, newEnd: newAt + come });
    at += gone;
    newAt += come;
  }
  return changes;
}

function findAgreement(
  old: readonly string[],
  young: readonly string[],
  at: number,
  newAt: number,
): readonly [number, number] {
  const agrees = (gone: number, come: number) =>
    at + gone <= old.length &&
    newAt + come <= young.length &&
    old[at + gone] === young[newAt + come] &&
    old[at + gone + 1] === young[newAt + come + 1];
  for (let far = 1; far <= FAR; far++) {
    if (agrees(far, far)) return [far, far];
    for (let less = far - 1; less >= 0; less--) {
      if (agrees(far, less)) return [far, less];
      if (agrees(less, far)) return [less, far];
    }
  }
  return [old.length - at, young.length - newAt];
}

/** Changes whose context would touch go into one hunk. */
function groupChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.start - last.end <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function formatHunk(group: readonly Change[], old: readonly string[], young: readonly string[]): string {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return '';
  const lead = Math.min(CONTEXT, first.start);
  const tail = Math.min(CONTEXT, old.length - last.end);
  const start = first.start - lead;
  const newStart = first.newStart - lead;
  const lines: string[] = [];
  let at = start;
  for (const change of group) {
    lines.push(...old.slice(at, change.start).map((line) => formatLine(' ', line)));
    lines.push(...old.slice(change.start, change.end).map((line) => formatLine('-', line)));
    lines.push(...young.slice(change.newStart, change.newEnd).map((line) => formatLine('+', line)));
    at = change.end;
  }
  lines.push(...old.slice(at, last.end + tail).map((line) => formatLine(' ', line)));
  const range = formatRange(start, last.end + tail);
  return `@@ -${range} +${formatRange(newStart, last.newEnd + tail)} @@\n${lines.join('')}`;
}

function formatRange(start: number, end: number): string {
  return `${end === start ? start : start + 1},${end - start}`;
}

function formatLine(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** As git writes names: those with quotes or control signs in quotes, those with spaces with a tab behind them. */
function formatName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to write differently
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const escaped = [...name].map((sign) => {
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    const code = sign.charCodeAt(0);
    return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, '0')}` : sign;
  });
  return `"${escaped.join('')}"`;
}
