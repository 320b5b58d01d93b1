import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext } from '@playwright/test';
import { target } from './target';

export { expect, type Page } from '@playwright/test';

/** What a page may leave behind for the next one; not the HTTP cache, which is what a kept browser is for. */
const LEFT_BEHIND = 'cookies,local_storage,indexeddb,service_workers';

/**
 * Playwright's own, in a browser with a profile of its own that all tests of a worker use, one after the
 * other: it reads and compiles the app's scripts once, and not for each test, which on two cores is two
 * seconds of each page. Before a test everything is cleared that a page can keep; session storage ends with
 * its page.
 */
export const test = base.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ launchOptions, headless }, provide) => {
      const dir = await mkdtemp(join(tmpdir(), 'e2e-profile-'));
      const context = await chromium.launchPersistentContext(dir, {
        ...launchOptions,
        headless,
      });
      await provide(context);
      await context.close();
      await rm(dir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  context: async ({ profile }, provide) => {
    // The browser's first page stays: without any page it would end.
    const [first] = profile.pages();
    const devtools = await profile.newCDPSession(first);
    for (const origin of [target.address, target.legacyAddress]) {
      if (!origin) {
        continue;
      }
      await devtools.send('Storage.clearDataForOrigin', {
        origin,
        storageTypes: LEFT_BEHIND,
      });
    }
    await devtools.detach();
    await provide(profile);
    for (const page of profile.pages()) {
      if (page !== first) {
        await page.close();
      }
    }
  },
  page: async ({ context, viewport }, provide) => {
    const page = await context.newPage();
    if (viewport) {
      await page.setViewportSize(viewport);
    }
    await provide(page);
  },
});
