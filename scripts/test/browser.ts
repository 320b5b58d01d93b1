import { join } from 'node:path';
import { startCompany } from '../demo/company.ts';
import { environments } from '../demo/environments.ts';
import { writePortalConfig } from '../demo/portalConfig.ts';
import { signIn } from '../lib/answered.ts';
import { buildLegacyApp } from '../lib/buildLegacyApp.ts';
import { buildPortal } from '../lib/buildPortal.ts';
import { workDir } from '../lib/paths.ts';
import { PortalProcess } from '../lib/PortalProcess.ts';
import { findPort } from '../lib/ports.ts';
import { Steps } from '../lib/steps.ts';
import { requireChromium } from './chromium.ts';
import { runPlaywright, runToEnd, writeTarget } from './playwright.ts';
import { startPostgres } from './postgres.ts';

/** Where the tests find what they run against. */
const TARGET_FILE = join(workDir, 'e2e', 'target.json');

/** Those of playwright.config.ts. */
const PROJECTS = ['looking', 'acting'];

/**
 * Runs the browser tests against the demo's portal and clusters, those of a state directory of their own:
 * a demo that runs meanwhile is not disturbed. Further arguments go to Playwright.
 */
async function main(signal: AbortSignal): Promise<number> {
  const steps = new Steps();
  const cleanUp: Array<() => Promise<void>> = [];
  try {
    const chromium = await requireChromium(text => steps.note(text));
    const port = await findPort();
    const stateDir = join(workDir, 'e2e', 'sandbox');
    const building = buildPortal({
      signal,
      onBuild: () => steps.note('Portal: building for production'),
    });
    building.catch(() => {});
    const company = await startCompany({
      stateDir,
      fresh: false,
      steps,
      signal,
      settledDefinitions: true,
    });
    cleanUp.push(() => company.stop());
    const portal = await PortalProcess.start({
      dir: await building,
      configs: await writePortalConfig({
        port,
        clusters: company.clusters,
        environments,
        chartsUrl: company.chartsUrl,
        name: 'e2e',
      }),
      logFile: join(workDir, 'logs', 'e2e-portal.log'),
    });
    cleanUp.push(() => portal.stop());
    const address = `http://localhost:${port}`;
    await portal.ready(signIn(address), { signal });
    await portal.ready({ url: address }, { signal });

    // The same backend once more, on PostgreSQL and with an app of the old frontend system in front of it.
    const postgres = await startPostgres(text => steps.note(text));
    cleanUp.push(() => postgres.stop());
    await buildLegacyApp({
      signal,
      onBuild: () => steps.note('App of the old frontend system: building'),
    });
    const legacyPort = await findPort();
    const legacyAddress = `http://localhost:${legacyPort}`;
    const legacyPortal = await PortalProcess.start({
      dir: await building,
      configs: await writePortalConfig({
        port: legacyPort,
        clusters: company.clusters,
        environments,
        chartsUrl: company.chartsUrl,
        name: 'e2e-legacy',
        extra: {
          app: { packageName: 'app-legacy' },
          backend: {
            database: { client: 'pg', connection: postgres.connection },
          },
        },
      }),
      logFile: join(workDir, 'logs', 'e2e-legacy-portal.log'),
    });
    cleanUp.push(() => legacyPortal.stop());
    await legacyPortal.ready(signIn(legacyAddress), { signal });
    // The app's own plugin may start later, and holds requests that come before.
    await legacyPortal.ready({ url: legacyAddress }, { signal });
    await company.seeded;

    await writeTarget(TARGET_FILE, {
      address,
      legacyAddress,
      stateDir,
      clusters: company.access,
    });
    let code = 0;
    for (const project of PROJECTS) {
      code =
        (await runPlaywright({
          project,
          chromium,
          targetFile: TARGET_FILE,
          signal,
        })) || code;
    }
    return code;
  } finally {
    for (const step of cleanUp.reverse()) {
      await step().catch(error => console.error(error));
    }
  }
}

runToEnd(main);
