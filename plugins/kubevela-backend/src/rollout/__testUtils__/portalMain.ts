import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { kubevelaPlugin } from '../../plugin';

/**
 * A backend with our plugin in a process of its own, for tests that kill it: `portalMain.ts DIRECTORY
 * KUBECONFIG` keeps its database in the directory, watches the cluster w1, and prints its port. It does
 * nothing before there is a line of input: to load all that takes longer than to start.
 */
async function main([directory, kubeconfig]: string[]) {
  const { server } = await startTestBackend({
    features: [
      kubevelaPlugin,
      catalogServiceMock.factory({ entities: [] }),
      databaseServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: { directory } },
          },
          kubevela: {
            kubernetesClusters: false,
            clusters: [{ name: 'w1', kubeconfig }],
          },
        },
      }),
    ],
  });
  process.stdout.write(`port ${server.port()}\n`);
}

process.stdin.once('data', () =>
  main(process.argv.slice(2)).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }),
);
// Whoever made it is gone, in whatever way.
process.stdin.on('end', () => process.exit(1));
