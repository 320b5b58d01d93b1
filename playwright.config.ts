import { defineConfig } from '@playwright/test';

/**
 * Browser tests of the running portal. `npm test -- --only browser` starts portal and clusters, and then
 * this; the tests find them through E2E_TARGET.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // The tests share clusters, and some break one on purpose.
  workers: 1,
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
