import { SOURCE } from '../store/Entry';
import { REPORT_KIND } from '../reports';
import type { Feed } from '../store/ObjectStore';

export const OAM_GROUP = 'core.oam.dev';

/** Where vela-core runs, and definitions for all namespaces live. */
export const PLATFORM_NAMESPACE = 'vela-system';

/** The version of Applications that is read and written. */
export const APPLICATION_API_VERSION = `${OAM_GROUP}/v1beta1`;

/** A kind by its group. */
export interface GroupKind {
  group: string;
  kind: string;
}

/** Watched whole, on every cluster with vela-core. */
export const CORE_FEEDS: readonly Feed[] = [
  { group: OAM_GROUP, kind: 'Application', source: SOURCE.all },
  { group: OAM_GROUP, kind: 'ResourceTracker', source: SOURCE.all },
];

/** The kinds of definitions, of which the store keeps a digest only. */
export const DEFINITION_KINDS = [
  'ComponentDefinition',
  'TraitDefinition',
  'PolicyDefinition',
  'WorkflowStepDefinition',
] as const;

/** Watched whole where the cluster serves them; an older vela-core without one of them misses nothing. */
export const DEFINITION_FEEDS: readonly Feed[] = DEFINITION_KINDS.map(kind => ({
  group: OAM_GROUP,
  kind,
  source: SOURCE.all,
}));

/**
 * The ConfigMaps in which vela-core keeps the parameters of each definition, in all namespaces: an
 * Application may use definitions of its own namespace.
 */
export const SCHEMA_FEED: Feed = {
  group: '',
  kind: 'ConfigMap',
  source: SOURCE.schemas,
};

/** The ConfigMaps by which addons tell what belongs under their kinds; read where vela-core reads them. */
export const CHILD_RULES_FEED: Feed = {
  group: '',
  kind: 'ConfigMap',
  source: SOURCE.childRules,
  namespace: PLATFORM_NAMESPACE,
};

/** The pods of vela-core itself, where its chart puts them: whether it keeps ending. */
export const VELA_CORE_FEED: Feed = {
  group: '',
  kind: 'Pod',
  source: SOURCE.children,
  namespace: PLATFORM_NAMESPACE,
};

/**
 * Whether a feed is no blind spot where the cluster does not serve its kind: what rules and conventions
 * lead to need not exist.
 */
export function isOptional({ group, kind, source }: Feed): boolean {
  return (
    source === SOURCE.ruled ||
    source === SOURCE.helm ||
    source === SOURCE.kustomize ||
    isReport({ group, kind }) ||
    DEFINITION_FEEDS.some(feed => feed.group === group && feed.kind === kind)
  );
}

/** Watches of what explains Applications: not seeing it hides nothing that these consist of. */
export function isBeside({ group, kind, source }: Feed): boolean {
  return (
    source === SOURCE.schemas ||
    source === SOURCE.childRules ||
    (source === SOURCE.all && isReport({ group, kind }))
  );
}

function isReport({ group, kind }: GroupKind): boolean {
  return group === REPORT_KIND.group && kind === REPORT_KIND.kind;
}

/** What component types and traits that come with KubeVela make: watched by label. */
const BUILT_IN: ReadonlyArray<[group: string, kinds: string[]]> = [
  ['apps', ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet']],
  ['batch', ['Job', 'CronJob']],
  ['', ['Pod', 'Service', 'PersistentVolumeClaim', 'ConfigMap']],
  ['networking.k8s.io', ['Ingress']],
  ['autoscaling', ['HorizontalPodAutoscaler']],
];

export const BUILT_IN_FEEDS: readonly Feed[] = BUILT_IN.flatMap(
  ([group, kinds]) =>
    kinds.map(kind => ({ group, kind, source: SOURCE.labelled })),
);

/** Kinds that workloads without the label own: watched unlabelled in the namespaces of such workloads. */
export const CHILD_KINDS: readonly GroupKind[] = [
  { group: 'apps', kind: 'ReplicaSet' },
  { group: '', kind: 'Pod' },
  { group: 'batch', kind: 'Job' },
];

/** Secrets are never watched: whoever may list them may read them. */
export function isNeverWatched(group: string, kind: string): boolean {
  return group === '' && kind === 'Secret';
}
