import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debianPackages.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Path of an installed Chromium or Chrome. */
export function findChromium(): string | undefined {
  const own = process.env.CHROMIUM_PATH;
  if (own) {
    return own;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    ...NAMES.flatMap(name => folders.map(folder => join(folder, name))),
    ...MAC,
  ].find(path => existsSync(path));
}

/**
 * Makes sure that there is a browser: installs Debian's package where that is possible.
 *
 * @throws Error that says what to install.
 */
export async function requireChromium(
  note: (text: string) => void,
): Promise<string> {
  const found = findChromium();
  if (found) {
    return found;
  }
  note('Browser: not found, trying the package chromium');
  // The font shows Chinese; without it every character is a box.
  await installDebianPackages(['chromium', 'fonts-noto-cjk']);
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'The browser tests need Chromium or Chrome: install it (on Debian and Ubuntu: apt-get install chromium), or name it in CHROMIUM_PATH.',
    );
  }
  return installed;
}
