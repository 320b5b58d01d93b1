import type { KubeObject } from '@velastage/sandbox';
import {
  deleteDeployment,
  scaleDeployment,
  suspendWorkflow,
  terminateWorkflow,
} from './actions.ts';
import { canary } from './canary.ts';
import type { Context } from './context.ts';
import { paths } from './paths.ts';
import { podsShow } from './pods.ts';
import { deploy, plain, type Recipe } from './recipe.ts';
import { unhealthy } from './unhealthy.ts';

const scaledByHand = 5;

/** The recipe of an example. */
export function recipeOf(key: string): Recipe {
  return recipes[key] ?? plain;
}

/** Those that take more than being deployed, or show more than their phase. */
const recipes: Record<string, Recipe> = {
  'dev/checkout/card-vault': { bring: applyLikeKubectl },
  'dev/checkout/fraud-check': podsShow('CrashLoopBackOff'),
  'prod-us/shop/search': podsShow('ErrImagePull', 'ImagePullBackOff'),
  'dev/shop/product-images': podsShow('OOMKilled'),
  'dev/insight/model-training': podsShow('Unschedulable'),
  'prod-eu/insight/warehouse': podsShow('Unschedulable'),
  'prod-us/checkout/invoicing': {
    bring: deploy,
    also: async (_, { metadata, spec }) =>
      metadata.generation !== 1 && spec.components.length === 2,
  },
  'dev/shop/wishlist': handDeleted('workflowFailed', 'wishlist'),
  'prod-eu/insight/feature-store': handDeleted('running', 'feature-store'),
  'dev/shop/loyalty': {
    async bring(context) {
      await deploy(context);
      await context.until('a step that waits', application =>
        Boolean(
          application?.status?.workflow?.steps?.some(
            (step: { phase: string; reason?: string }) =>
              step.phase === 'running' && step.reason === 'Wait',
          ),
        ),
      );
      await suspendWorkflow(context.cluster, context);
    },
  },
  'prod-us/foundation/registry-mirror': {
    async bring(context) {
      await deploy(context);
      await context.untilPhase('workflowSuspending');
      await terminateWorkflow(context.cluster, context);
      await context.untilPhase('workflowTerminated');
      await scaleDeployment(context.cluster, context, scaledByHand);
    },
    async also({ client, namespace, name }) {
      const found = await client.find(paths.deployment(namespace, name));
      return found?.status?.readyReplicas === scaledByHand;
    },
  },
  'prod-eu/shop/recommendations': canary,
  'prod-us/checkout/exchange-rates': canary,
  'dev/insight/backfill': {
    bring: deploy,
    async also({ client, namespace }) {
      const job = await client.find(paths.job(namespace, 'backfill-orders'));
      return isTrue(job, 'Failed');
    },
  },
  'dev/insight/metrics-api-next': {
    async bring(context) {
      // Whoever comes first owns it.
      await context.untilObject(
        'Deployment of metrics-api',
        paths.deployment(context.namespace, 'metrics-api'),
        Boolean,
      );
      await deploy(context);
    },
  },
  'dev/insight-reports/dashboards': unhealthy,
  'dev/foundation/legacy-proxy': {
    async bring(context) {
      await deploy(context);
      await context.untilPhase('running');
      const { client, namespace, name } = context;
      await client.delete(paths.application(namespace, name));
    },
    also: holds('legacy-proxy-routes'),
  },
  'prod-eu/foundation/cost-exporter': {
    bring: deploy,
    also: async (_, { metadata }) =>
      metadata.labels?.['controller.core.oam.dev/pause'] === 'true',
  },
  'prod-us/foundation/service-mesh': {
    bring: deploy,
    also: holds('mesh-roots'),
  },
};

function handDeleted(phase: string, deployment: string): Recipe {
  return {
    async bring(context) {
      await deploy(context);
      await context.untilPhase(phase);
      const { cluster, namespace } = context;
      await deleteDeployment(cluster, { namespace, name: deployment });
    },
    async also({ client, namespace }) {
      return !(await client.find(paths.deployment(namespace, deployment)));
    },
  };
}

// kubectl keeps what it has applied in an annotation, secrets included.
async function applyLikeKubectl(context: Context) {
  const { manifest } = context.example;
  const { metadata } = manifest;
  await context.apply({
    ...manifest,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        'kubectl.kubernetes.io/last-applied-configuration':
          JSON.stringify(manifest),
      },
    },
  });
}

function isTrue(object: KubeObject | undefined, type: string): boolean {
  return Boolean(
    object?.status?.conditions?.some(
      (c: { type: string; status: string }) =>
        c.type === type && c.status === 'True',
    ),
  );
}

/** A ConfigMap of the Application that cannot be deleted, and vela-core knows it. */
function holds(configMap: string): Recipe['also'] {
  return async ({ client, namespace }, { status }) => {
    const known = status?.conditions?.some(
      (c: { reason: string }) => c.reason === 'Deleting',
    );
    const held = await client.find(paths.configMap(namespace, configMap));
    return Boolean(known && held?.metadata.deletionTimestamp);
  };
}
