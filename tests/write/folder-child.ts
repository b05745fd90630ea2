import { writeFolder } from '../../src/write/folder.ts';

// Writes generation after generation of one report until it is killed: `folder-child FOLDER NAME SIZE [ROUNDS]`.
const [, , folder = '', name = '', size = '0', rounds = '1000000'] = process.argv;

// As puppeteer does while a browser runs.
process.on('SIGINT', () => process.exit(130));

process.stdout.write('ready\n');
for (let round = 1; round <= Number(rounds); round++) {
  const content = `${name} ${round}\n`.repeat(Number(size));
  await writeFolder(folder, [
    { name: `${name}.html`, content },
    { name: `${name}.pdf`, content },
    { name: `${name}.data/targets.csv`, content },
  ]);
}
