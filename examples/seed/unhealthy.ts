import type { Context } from './context.ts';
import { paths } from './paths.ts';
import { deploy, type Recipe } from './recipe.ts';

const quotaName = 'no-more-pods';

/**
 * An Application that was well and is not any more: its Pods are gone and a
 * quota keeps new ones out. vela-core finds out at its next look, which may be
 * minutes away; a change of the metadata makes it look at once.
 */
export const unhealthy: Recipe = {
  async bring(context) {
    const { cluster, client, namespace, name } = context;
    await removeQuota(context);
    await deploy(context);
    await context.untilPhase('running');
    await cluster.apply([
      {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: quotaName, namespace },
        spec: { hard: { pods: '0' } },
      },
    ]);
    // The quota counts only once its controller has seen it.
    await context.untilObject(
      'its quota in force',
      paths.quota(namespace, quotaName),
      quota => quota?.status?.hard?.pods === '0',
    );
    await client.json(paths.pod(namespace), { method: 'DELETE' });
    await context.untilObject(
      'its Pods gone',
      paths.deployment(namespace, name),
      deployment => !deployment?.status.readyReplicas,
    );
    await client.mergePatch(paths.application(namespace, name), {
      metadata: {
        annotations: { 'example.com/looked-at': new Date().toISOString() },
      },
    });
  },
};

async function removeQuota({ client, namespace }: Context) {
  const path = paths.quota(namespace, quotaName);
  if (await client.find(path)) {
    await client.delete(path);
  }
}
