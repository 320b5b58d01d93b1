import { join } from 'node:path';
import type { KubeClient, KubeObject } from '../../client/client.ts';
import { readManifests } from '../../client/manifests.ts';
import { namespace } from './kubevela.ts';

// What kustomize does in the project's own manifests.
const prefix = 'kruise-rollout-';
const ourNamespace = 'kruise-rollout';

/** CRDs that are served in two versions; the controller converts between them. */
const converted = ['batchreleases', 'rollouts'];

/**
 * CRDs and webhook configurations of the OpenKruise Rollouts in `programDir`.
 *
 * @param webhookPort - where the controller will answer.
 */
export async function kruiseManifests(
  programDir: string,
  webhookPort: number,
): Promise<KubeObject[]> {
  const [crds, webhooks, patches] = await Promise.all([
    readManifests(join(programDir, 'crds')),
    readManifests(join(programDir, 'webhooks.yaml')),
    readManifests(join(programDir, 'webhook-selectors.yaml')),
  ]);
  const selectors = new Map<string, unknown>(
    patches.flatMap(patch =>
      patch.webhooks.map((w: any) => [w.name, w.objectSelector]),
    ),
  );
  return [
    namespace(ourNamespace),
    ...crds.map(crd => withConversion(crd, webhookPort)),
    ...webhooks.map(config => customized(config, selectors)),
  ];
}

function withConversion(crd: KubeObject, port: number): KubeObject {
  if (!converted.includes(crd.spec.names.plural)) {
    return crd;
  }
  return {
    ...crd,
    spec: {
      ...crd.spec,
      conversion: {
        strategy: 'Webhook',
        webhook: {
          // The controller adds its authority. A service that it would replace by its address could not
          // be applied a second time.
          clientConfig: { url: `https://127.0.0.1:${port}/convert` },
          conversionReviewVersions: ['v1', 'v1beta1'],
        },
      },
    },
  };
}

function customized(
  config: KubeObject,
  selectors: Map<string, unknown>,
): KubeObject {
  return {
    ...config,
    metadata: { name: prefix + config.metadata.name },
    webhooks: config.webhooks.map((webhook: any) => ({
      ...webhook,
      // Without its selector a webhook for all kinds would be asked for every
      // write in the cluster.
      ...(selectors.has(webhook.name) && {
        objectSelector: selectors.get(webhook.name),
      }),
      // The controller replaces the service by its own URL and authority.
      clientConfig: {
        service: { ...webhook.clientConfig.service, namespace: ourNamespace },
      },
    })),
  };
}

/**
 * Removes the webhook configurations. The controller rewrites them, and ours
 * cannot be merged into what it has made of them.
 */
export async function removeKruiseWebhooks(client: KubeClient): Promise<void> {
  const root = '/apis/admissionregistration.k8s.io/v1';
  for (const kind of ['mutating', 'validating']) {
    const path = `${root}/${kind}webhookconfigurations/${prefix}${kind}-webhook-configuration`;
    if (await client.find(path)) {
      await client.delete(path);
    }
  }
}
