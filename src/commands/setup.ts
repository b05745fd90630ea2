import type { Voice } from '../voice.ts';
import { setupBrowser } from '../write/setup.ts';

const HINT = `Install Google Chrome, Chromium or Microsoft Edge, or set REPORT_BROWSER to the path of one, then run \`report setup\` again.
On Debian as root, \`report setup --system\` installs one. Without a browser \`report build\` writes HTML and no PDF.`;

/** Provides the browser that prints PDFs and says on stderr which it is; gives the exit code, 1 where there is none. */
export async function setup(options: { readonly system: boolean }, { message }: Voice): Promise<number> {
  const { browser, problems } = await setupBrowser(options, message);
  if (browser) {
    message(`PDFs are printed with ${browser.path} (from ${browser.from}).`);
    return 0;
  }
  for (const problem of problems) message(`- ${problem}`);
  message(`No browser here can print PDFs.\n${HINT}`);
  return 1;
}
