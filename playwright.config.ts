import { defineConfig } from '@playwright/test';

/** Tests that change nothing. */
const LOOKING = [
  'api',
  'agents',
  'finish',
  'fleet-views',
  'legacy',
  'portal',
].map(name => `**/${name}.test.ts`);

/** Tests that take rollout engines which the other tests do without. */
const ENGINES = '**/engines.test.ts';

/**
 * Browser tests of the running portal. `npm test -- --only browser` starts portal and clusters, and then
 * this; the tests find them through E2E_TARGET.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Run one after the other (scripts/test/browser.ts): those that only look can do so at the same time; all
  // others share clusters with each other, and some break one on purpose.
  projects: [
    { name: 'looking', testMatch: LOOKING, fullyParallel: true, workers: 2 },
    { name: 'acting', testIgnore: [...LOOKING, ENGINES], workers: 1 },
    // Runs when it is asked for: `npm test -- --only engines` (scripts/test/engines.ts).
    { name: 'engines', testMatch: ENGINES, workers: 1 },
  ],
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    viewport: { width: 1400, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
