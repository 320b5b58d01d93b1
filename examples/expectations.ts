// Imports nothing, so that every kind of test can read it.

type Health =
  | 'Healthy'
  | 'Progressing'
  | 'Suspended'
  | 'Degraded'
  | 'Missing'
  | 'Unknown'
  | 'Terminating';

type Delivery =
  | 'Delivered'
  | 'Running'
  | 'Waiting'
  | 'Failed'
  | 'Terminated'
  | 'Rejected'
  | 'Pending'
  | 'Paused'
  | 'Deleting';

type Drift = 'InSync' | 'Drifted' | 'NotTracked' | 'Unknown';

/** What is to be seen of one example Application once it has been seeded. */
export interface Expectation {
  cluster: 'dev' | 'prod-eu' | 'prod-us';
  namespace: string;
  name: string;
  /** Why it is there, in a few words. */
  story: string;
  /** vela-core's own word (`status.status`); the seed waits for it. */
  phase: string;
  /** What a portal should show: any of these, as some change with time alone. */
  health: readonly Health[];
  delivery: Delivery;
  drift: readonly Drift[];
  /** Code of the problem that should come first. */
  problem?: string;
  editedNotPublished?: boolean;
  /** The application it is an instance of, where that is not its own name. */
  application?: string;
  /** A version that can be rolled back to is there. */
  history?: boolean;
}

/**
 * The value of every secret in the examples. No response of the backend may
 * hold it, neither as it is nor in base64.
 */
export const SECRET_CANARY = 'velastage-canary-7f3a';

const well = {
  phase: 'running',
  health: ['Healthy'],
  delivery: 'Delivered',
  drift: ['InSync'],
} as const;

/** Nothing of it was ever created. */
const nothingThere = {
  health: ['Missing', 'Unknown'],
  drift: ['InSync', 'Unknown', 'NotTracked'],
} as const;

/** Every example Application. */
export const expectations: readonly Expectation[] = [
  // Payments
  {
    cluster: 'dev',
    namespace: 'checkout',
    name: 'payment-api',
    story: 'several components and traits; newest version',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'checkout-staging',
    name: 'payment-api',
    story: 'staging, an instance of checkout/payment-api by annotation',
    ...well,
    application: 'checkout/payment-api',
  },
  {
    cluster: 'prod-eu',
    namespace: 'checkout',
    name: 'payment-api',
    story: 'first production region, with a version to roll back to',
    ...well,
    history: true,
  },
  {
    cluster: 'prod-us',
    namespace: 'checkout',
    name: 'payment-api',
    story: 'second production region, lags behind',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'checkout',
    name: 'ledger',
    story: 'database of our own type: StatefulSet, volume, exporter',
    ...well,
  },
  {
    cluster: 'prod-eu',
    namespace: 'checkout',
    name: 'ledger',
    story: 'the same database with three replicas and volumes',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'checkout',
    name: 'card-vault',
    story: 'Secret and ConfigMap; secret values in four places',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'checkout',
    name: 'card-vault',
    story: 'the same secrets on KubeVela 1.10',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'checkout',
    name: 'fraud-check',
    story: 'crash loop of the new version, the old one serves',
    phase: 'runningWorkflow',
    health: ['Degraded'],
    delivery: 'Running',
    drift: ['InSync'],
    problem: 'crash-loop',
    history: true,
  },
  {
    cluster: 'prod-eu',
    namespace: 'checkout',
    name: 'refunds',
    story: 'workflow waits for approval',
    phase: 'workflowSuspending',
    health: ['Healthy', 'Suspended'],
    delivery: 'Waiting',
    drift: ['InSync'],
    problem: 'waiting-approval',
    history: true,
  },
  {
    cluster: 'prod-us',
    namespace: 'checkout',
    name: 'exchange-rates',
    story: 'canary that the workflow carries, waits at step 1 of 3',
    phase: 'workflowSuspending',
    health: ['Suspended', 'Progressing'],
    delivery: 'Waiting',
    drift: ['InSync'],
    problem: 'waiting-approval',
    history: true,
  },
  {
    cluster: 'dev',
    namespace: 'checkout',
    name: 'settlement',
    story: 'completed Job, CronJob of every minute',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'checkout',
    name: 'settlement',
    story: 'completed Job, nightly CronJob',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'checkout',
    name: 'invoicing',
    story: 'edited but not published',
    ...well,
    problem: 'edited-not-published',
    editedNotPublished: true,
  },
  {
    cluster: 'prod-eu',
    namespace: 'checkout',
    name: 'payment-terminal-adapter-for-older-stores-in-the-far-north',
    story: 'long name, title and description',
    ...well,
  },

  // Storefront
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'web',
    story: 'workflow with a group of steps, StatefulSet; newest version',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'shop-staging',
    name: 'web',
    story: 'staging, an instance of shop/web by annotation',
    ...well,
    application: 'shop/web',
  },
  {
    cluster: 'prod-eu',
    namespace: 'shop',
    name: 'web',
    story: 'first production region, with a version to roll back to',
    ...well,
    history: true,
  },
  {
    cluster: 'prod-us',
    namespace: 'shop',
    name: 'web',
    story: 'second production region, lags behind',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'recommendations',
    story: 'healthy, without the canary',
    ...well,
  },
  {
    cluster: 'prod-eu',
    namespace: 'shop',
    name: 'recommendations',
    story: 'canary waits at step 1 of 3',
    phase: 'runningWorkflow',
    health: ['Suspended', 'Progressing'],
    delivery: 'Waiting',
    drift: ['InSync'],
    problem: 'canary-waiting',
    history: true,
  },
  {
    cluster: 'prod-eu',
    namespace: 'shop',
    name: 'search',
    story: 'healthy at the version that broke in the other region',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'shop',
    name: 'search',
    story: 'broken image, the old version serves',
    phase: 'runningWorkflow',
    health: ['Degraded'],
    delivery: 'Running',
    drift: ['InSync'],
    problem: 'image-pull',
    history: true,
  },
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'product-images',
    story: 'killed for its memory',
    phase: 'runningWorkflow',
    health: ['Degraded'],
    delivery: 'Running',
    drift: ['InSync'],
    problem: 'oom-killed',
  },
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'wishlist',
    story: 'failed step, then a Deployment deleted by hand',
    phase: 'workflowFailed',
    health: ['Missing'],
    delivery: 'Failed',
    drift: ['Drifted'],
    problem: 'resource-deleted',
  },
  {
    cluster: 'prod-us',
    namespace: 'shop',
    name: 'gift-cards',
    story: 'failed step',
    phase: 'workflowFailed',
    health: ['Healthy'],
    delivery: 'Failed',
    drift: ['InSync'],
    problem: 'step-failed',
  },
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'loyalty',
    story: 'suspended by hand while it waits for Pods',
    phase: 'workflowSuspending',
    health: ['Progressing', 'Degraded'],
    delivery: 'Waiting',
    drift: ['InSync'],
    problem: 'not-ready',
  },
  {
    cluster: 'dev',
    namespace: 'shop',
    name: 'promotions',
    story: 'required parameter missing',
    phase: 'workflowFailed',
    ...nothingThere,
    delivery: 'Failed',
    problem: 'parameter-missing',
  },

  // Data
  {
    cluster: 'prod-eu',
    namespace: 'insight',
    name: 'event-pipeline',
    story: '40 components',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'insight',
    name: 'model-training',
    story: 'unschedulable',
    phase: 'runningWorkflow',
    health: ['Degraded', 'Progressing'],
    delivery: 'Running',
    drift: ['InSync'],
    problem: 'unschedulable',
  },
  {
    cluster: 'dev',
    namespace: 'insight',
    name: 'backfill',
    story: 'failed Job that vela-core calls healthy',
    phase: 'running',
    health: ['Degraded'],
    delivery: 'Delivered',
    drift: ['InSync'],
    problem: 'job-failed',
  },
  {
    cluster: 'prod-eu',
    namespace: 'insight',
    name: 'warehouse',
    story: 'volume that nobody provides',
    phase: 'runningWorkflow',
    health: ['Degraded', 'Progressing'],
    delivery: 'Running',
    drift: ['InSync'],
    problem: 'volume-unbound',
  },
  {
    cluster: 'prod-eu',
    namespace: 'insight',
    name: 'nightly-reports',
    story: 'CronJobs, one suspended',
    phase: 'running',
    health: ['Suspended'],
    delivery: 'Delivered',
    drift: ['InSync'],
  },
  {
    cluster: 'dev',
    namespace: 'insight-reports',
    name: 'dashboards',
    story: 'was well, then a quota let no Pod in',
    phase: 'unhealthy',
    health: ['Degraded'],
    delivery: 'Delivered',
    drift: ['InSync'],
    problem: 'quota-exceeded',
  },
  {
    cluster: 'prod-eu',
    namespace: 'insight',
    name: 'feature-store',
    story: 'Deployment deleted by hand under apply-once',
    phase: 'running',
    health: ['Missing'],
    delivery: 'Delivered',
    drift: ['NotTracked', 'Drifted'],
    problem: 'resource-deleted',
  },
  {
    cluster: 'dev',
    namespace: 'insight',
    name: 'metrics-api',
    story: 'owns what metrics-api-next wants',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'insight',
    name: 'metrics-api-next',
    story: 'component owned by another application',
    phase: 'workflowFailed',
    ...nothingThere,
    delivery: 'Failed',
    problem: 'owned-by-other',
  },

  // Platform
  ...(['dev', 'prod-eu', 'prod-us'] as const).flatMap(cluster => [
    {
      cluster,
      namespace: 'foundation',
      name: 'log-agent',
      story: 'DaemonSet on every cluster',
      ...well,
    },
    {
      cluster,
      namespace: 'foundation',
      name: 'cluster-config',
      story: 'raw objects of many kinds on every cluster',
      ...well,
    },
  ]),
  {
    cluster: 'dev',
    namespace: 'foundation',
    name: 'greeter',
    story: 'Helm chart',
    ...well,
  },
  {
    cluster: 'prod-eu',
    namespace: 'foundation',
    name: 'edge',
    story: 'endpoints by load balancer and node port',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'foundation',
    name: 'edge',
    story: 'endpoints by load balancer and node port',
    ...well,
  },
  {
    cluster: 'prod-us',
    namespace: 'foundation',
    name: 'registry-mirror',
    story: 'terminated, then replicas changed by hand',
    phase: 'workflowTerminated',
    health: ['Healthy'],
    delivery: 'Terminated',
    drift: ['Drifted'],
    problem: 'workflow-terminated',
  },
  {
    cluster: 'dev',
    namespace: 'foundation',
    name: 'legacy-proxy',
    story: 'stuck in deletion',
    phase: 'deleting',
    health: ['Terminating'],
    delivery: 'Deleting',
    drift: ['InSync', 'Unknown', 'Drifted', 'NotTracked'],
    problem: 'deletion-stuck',
  },
  {
    cluster: 'dev',
    namespace: 'foundation',
    name: 'policy-engine',
    story: 'trait type that does not exist',
    phase: 'rendering',
    ...nothingThere,
    delivery: 'Rejected',
    problem: 'definition-not-found',
  },
  {
    cluster: 'prod-eu',
    namespace: 'foundation',
    name: 'cost-exporter',
    story: 'reconciling switched off',
    phase: 'running',
    health: ['Healthy'],
    delivery: 'Paused',
    drift: ['InSync'],
    problem: 'reconcile-paused',
  },
  {
    cluster: 'prod-us',
    namespace: 'foundation',
    name: 'service-mesh',
    story: 'runs, but an object of a removed component cannot go',
    phase: 'running',
    health: ['Healthy'],
    delivery: 'Delivered',
    drift: ['InSync'],
    problem: 'removal-held',
    history: true,
  },

  // Nobody in particular
  {
    cluster: 'dev',
    namespace: 'play',
    name: 'hello',
    story: 'no annotations at all',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'play',
    name: 'tax.rules.2026',
    story: 'dots in the name, strange title, tags and links, image by digest',
    ...well,
  },
  {
    cluster: 'dev',
    namespace: 'play',
    name: 'x',
    story: 'shortest name, a system that nobody has described',
    ...well,
  },
];
