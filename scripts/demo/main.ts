import { join } from 'node:path';
import { buildProgram } from '../../sandbox/src/index.ts';
import { CommandError } from '../lib/commands.ts';
import { signIn } from '../lib/answered.ts';
import { buildPortal } from '../lib/buildPortal.ts';
import { rootDir, workDir } from '../lib/paths.ts';
import { PortalProcess } from '../lib/PortalProcess.ts';
import { findPort } from '../lib/ports.ts';
import { Steps } from '../lib/steps.ts';
import { checkPortal } from './check.ts';
import { environments } from './environments.ts';
import { type DemoOptions, parseOptions, usage } from './options.ts';
import {
  clustersOfKubeconfig,
  type ConfiguredCluster,
  writePortalConfig,
} from './portalConfig.ts';
import { type CompanyClusters, startCompany } from './company.ts';

async function run(options: DemoOptions, signal: AbortSignal): Promise<number> {
  const steps = new Steps();
  const stateDir = options.stateDir ?? join(rootDir, '.sandbox');
  const cleanUp: Array<() => Promise<void>> = [];
  try {
    // All that can be known to be missing is said before the long work begins.
    const port = await findPort(options.port);
    const own = options.kubeconfig
      ? await clustersOfKubeconfig(options.kubeconfig, options.contexts)
      : undefined;

    const building = steps.run('Portal', () =>
      buildPortal({
        signal,
        onBuild: () => steps.note('Portal: building for production'),
      }),
    );
    // Looked at below; until then a failure must not count as unhandled.
    building.catch(() => {});

    let company: CompanyClusters | undefined;
    if (!own) {
      company = await startCompany({
        stateDir,
        fresh: options.fresh,
        steps,
        signal,
        engines: options.engines,
        address: `http://localhost:${port}`,
        portalFirst: true,
      });
      cleanUp.push(() => company!.stop());
    }
    // It renders for the sandbox's clusters; on one's own there need be no Go.
    const velaCli = company
      ? await steps.run('KubeVela CLI', () => buildProgram('vela', { signal }))
      : undefined;
    const dir = await building;
    const clusters: ConfiguredCluster[] = own ?? company!.clusters;

    const address = `http://localhost:${port}`;
    // One on other clusters may run beside it, and a portal that runs reads its configuration again.
    const suffix = own ? `-${port}` : '';
    const logFile = join(workDir, 'logs', `portal${suffix}.log`);
    const portal = await steps.run('Start', async () => {
      const process_ = await PortalProcess.start({
        dir,
        configs: await writePortalConfig({
          name: `demo${suffix}`,
          port,
          clusters,
          environments: own ? undefined : environments,
          chartsUrl: company?.chartsUrl,
          velaCli: velaCli?.binary,
        }),
        logFile,
      });
      cleanUp.push(() => process_.stop());
      await process_.ready(signIn(address), { signal });
      return process_;
    });

    await company?.seeded;
    if (options.check) {
      const results = await checkPortal({
        address,
        clusters: clusters.length,
        applications: company ? company.applications : 0,
      });
      for (const { what, ok, detail } of results) {
        steps.note(`${ok ? '✓' : '✗'} ${what}: ${detail}`);
      }
      return results.every(({ ok }) => ok) ? 0 : 1;
    }
    console.log(`\nVelastage is ready at ${address}`);
    await Promise.race([
      portal.exited.then(code => {
        throw new Error(
          `The portal ended by itself (${code}); its log is ${logFile}`,
        );
      }),
      aborted(signal),
    ]);
    return 0;
  } catch (error) {
    if (signal.aborted) {
      return 0;
    }
    throw error;
  } finally {
    if (signal.aborted) {
      console.log('\nStopping …');
    }
    for (const step of cleanUp.reverse()) {
      await step().catch(error => console.error(error));
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => abort.abort());
  }
  return run(options, abort.signal);
}

main().then(
  code => process.exit(code),
  error => {
    console.error(`\n${error.message}`);
    if (error instanceof CommandError) {
      console.error(error.output.slice(-6_000));
    }
    process.exit(1);
  },
);
