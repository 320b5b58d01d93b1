import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environments } from '../demo/environments.ts';
import { startCompany } from '../demo/company.ts';
import { writePortalConfig } from '../demo/portalConfig.ts';
import { signIn, untilAnswered } from '../lib/answered.ts';
import { rootDir } from '../lib/paths.ts';
import { Steps } from '../lib/steps.ts';

/** The ports that app-config.yaml names. */
const BACKEND_PORT = 7007;
const FRONTEND_ADDRESS = 'http://localhost:3000';

/**
 * The fast inner loop: the example company's clusters, the backend from source with restart on change,
 * the frontend with hot reload.
 */
async function main(): Promise<void> {
  const steps = new Steps();
  const abort = new AbortController();
  const company = await startCompany({
    stateDir: join(rootDir, '.sandbox'),
    fresh: false,
    steps,
    signal: abort.signal,
    portalFirst: true,
  });
  const configs = await writePortalConfig({
    port: BACKEND_PORT,
    clusters: company.clusters,
    environments,
    chartsUrl: company.chartsUrl,
    name: 'dev',
    extra: {
      app: { baseUrl: FRONTEND_ADDRESS },
      backend: {
        cors: { origin: FRONTEND_ADDRESS, credentials: true },
      },
    },
  });
  steps.note(`Starting the portal on ${FRONTEND_ADDRESS}`);
  const portal = spawn(
    'yarn',
    ['start', ...configs.flatMap(config => ['--config', config])],
    { cwd: rootDir, stdio: 'inherit' },
  );
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      abort.abort();
      portal.kill('SIGTERM');
      await company.stop();
      process.exit(0);
    })();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, stop);
  }
  portal.on('exit', stop);
  // Whoever mends what keeps it from starting goes on; only the end of all ends the waiting.
  const waiting = { signal: abort.signal, deadlineMs: Infinity };
  try {
    await untilAnswered({ url: FRONTEND_ADDRESS }, waiting);
    await untilAnswered(signIn(`http://localhost:${BACKEND_PORT}`), waiting);
    steps.note(`Velastage is ready at ${FRONTEND_ADDRESS}`);
  } catch {
    await stopping;
  }
}

main().catch(error => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
