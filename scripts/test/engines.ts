import { join } from 'node:path';
import { engineNames, startSandbox } from '../../sandbox/src/index.ts';
import { writePortalConfig } from '../demo/portalConfig.ts';
import { signIn } from '../lib/answered.ts';
import { buildPortal } from '../lib/buildPortal.ts';
import { workDir } from '../lib/paths.ts';
import { PortalProcess } from '../lib/PortalProcess.ts';
import { findPort } from '../lib/ports.ts';
import { Steps } from '../lib/steps.ts';
import { requireChromium } from './chromium.ts';
import { runPlaywright, runToEnd, writeTarget } from './playwright.ts';

const CLUSTER = 'dev';

/**
 * Runs the browser tests with the rollout engines that the others do without, on an empty cluster that has
 * them. Further arguments go to Playwright.
 */
async function main(signal: AbortSignal): Promise<number> {
  const steps = new Steps();
  const cleanUp: Array<() => Promise<void>> = [];
  try {
    const chromium = await requireChromium(text => steps.note(text));
    const port = await findPort();
    const stateDir = join(workDir, 'e2e-engines', 'sandbox');
    const building = buildPortal({
      signal,
      onBuild: () => steps.note('Portal: building for production'),
    });
    building.catch(() => {});
    const sandbox = await steps.run('Cluster', () =>
      startSandbox({
        stateDir,
        clusters: [
          {
            name: CLUSTER,
            profile: 'full',
            kubevela: '1.11.0',
            engines: [...engineNames],
            settledDefinitions: true,
          },
        ],
        fresh: true,
        signal,
      }),
    );
    cleanUp.push(() => sandbox.stop());
    const cluster = sandbox.cluster(CLUSTER);
    const portal = await PortalProcess.start({
      dir: await building,
      configs: await writePortalConfig({
        port,
        clusters: [
          {
            name: CLUSTER,
            server: cluster.proxy,
            token: cluster.token('portal'),
            ca: cluster.ca,
          },
        ],
        name: 'e2e-engines',
      }),
      logFile: join(workDir, 'logs', 'e2e-engines-portal.log'),
    });
    cleanUp.push(() => portal.stop());
    const address = `http://localhost:${port}`;
    await portal.ready(signIn(address), { signal });
    await portal.ready({ url: address }, { signal });
    const targetFile = join(workDir, 'e2e-engines', 'target.json');
    await writeTarget(targetFile, {
      address,
      stateDir,
      clusters: [
        {
          name: CLUSTER,
          server: cluster.server,
          token: cluster.token('admin'),
          ca: cluster.ca,
        },
      ],
    });
    return await runPlaywright({
      project: 'engines',
      chromium,
      targetFile,
      signal,
    });
  } finally {
    for (const step of cleanUp.reverse()) {
      await step().catch(error => console.error(error));
    }
  }
}

runToEnd(main);
