import type { PlannedApplication } from '../fill/plan.ts';
import type { HttpClient } from '../measure/HttpClient.ts';

/** How often the plugin's frontend asks while a tab is open. */
export const KUBERNETES_POLL_MS = 10_000;

/** An entity for the Kubernetes plugin, with the annotations that our catalog module writes. */
export function kubernetesEntity({ namespace, name }: PlannedApplication) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/kubernetes-label-selector': `app.oam.dev/name=${name}`,
        'backstage.io/kubernetes-namespace': namespace,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'platform' },
  };
}

interface ObjectsByEntity {
  items: Array<{
    cluster: { name: string };
    resources: Array<{ type: string; resources: any[] }>;
  }>;
}

/** What the plugin's frontend asks for every ten seconds. */
export function askKubernetesPlugin(
  client: HttpClient,
  app: PlannedApplication,
): Promise<ObjectsByEntity> {
  return client.json(`/api/kubernetes/services/${app.name}`, {
    auth: {},
    entity: kubernetesEntity(app),
  });
}

/** The ready pods of a Deployment in an answer. */
export function readyReplicasIn(
  answer: ObjectsByEntity,
  cluster: string,
  app: PlannedApplication,
): number | undefined {
  return answer.items
    .find(item => item.cluster.name === cluster)
    ?.resources.find(({ type }) => type === 'deployments')
    ?.resources.find(({ metadata }) => metadata.name === app.name)?.status
    ?.readyReplicas;
}
