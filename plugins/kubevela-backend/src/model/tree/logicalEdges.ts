import type { KubernetesObject, ObjectRef } from '../../watch/types';
import { asArray, asRecord, asText, groupOf } from '../kube/objects';
import { podSpecOf } from '../kube/podTemplate';
import { nodeId } from './nodeId';
import { configsOf } from './configsOf';
import type { Tree, TreeNode } from './types';

/** A Service of more pods is linked to what owns them, so that an answer stays in proportion. */
export const MAX_PODS_LINKED = 50;

type Add = (from: TreeNode, toId: string) => void;

/**
 * References between an instance's objects that ownership does not show: Service to its pods, Ingress
 * and routes to services, autoscaler to workload, volume claim to pod, ConfigMap and Secret to the
 * workload that uses them. Ids of the nodes referred to, sorted, by the id of the node that they belong
 * to; only of nodes that are in the tree.
 */
export function logicalEdges(tree: Tree): Map<string, string[]> {
  const targets = new Map<string, Set<string>>();
  const add: Add = (from, toId) => {
    if (toId !== from.id && tree.byId.has(toId)) {
      const known = targets.get(from.id);
      if (known) {
        known.add(toId);
      } else {
        targets.set(from.id, new Set([toId]));
      }
    }
  };
  let pods: Map<string, TreeNode[]> | undefined;
  for (const node of tree.byId.values()) {
    const { object } = node;
    if (object) {
      if (node.ref.kind === 'Service' && node.ref.group === '') {
        pods ??= indexPods(tree.pods);
        addPods(node, object, pods, add);
      }
      addNamed(node, object, add);
      addUsers(tree, node, object, add);
    }
  }
  return new Map([...targets].map(([id, ids]) => [id, [...ids].sort()]));
}

/** Pods by namespace and label. */
function indexPods(pods: readonly TreeNode[]): Map<string, TreeNode[]> {
  const index = new Map<string, TreeNode[]>();
  for (const pod of pods) {
    const labels = pod.object?.metadata.labels ?? {};
    for (const [name, value] of Object.entries(labels)) {
      const key = labelKey(pod.ref.namespace, name, value);
      const same = index.get(key);
      if (same) {
        same.push(pod);
      } else {
        index.set(key, [pod]);
      }
    }
  }
  return index;
}

function labelKey(namespace: string, name: string, value: unknown): string {
  return `${namespace} ${name}=${value}`;
}

function addPods(
  node: TreeNode,
  { spec }: KubernetesObject,
  index: Map<string, TreeNode[]>,
  add: Add,
) {
  const labels = Object.entries(asRecord(spec?.selector) ?? {});
  if (labels.length === 0) {
    return;
  }
  const lists = labels.map(
    ([name, value]) =>
      index.get(labelKey(node.ref.namespace, name, value)) ?? [],
  );
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  const pods = fewest.filter(({ object }) =>
    labels.every(([name, value]) => object?.metadata.labels?.[name] === value),
  );
  for (const pod of pods) {
    const ends = pods.length > MAX_PODS_LINKED ? pod.parents : [pod];
    ends.forEach(end => add(node, end.id));
  }
}

function addNamed(node: TreeNode, { kind, spec }: KubernetesObject, add: Add) {
  const { namespace } = node.ref;
  const to = (ref: ObjectRef) => add(node, nodeId(ref));
  const toService = (name: unknown, of: unknown = namespace) => {
    const ref = { group: '', kind: 'Service' };
    const text = asText(name);
    if (text) {
      to({ ...ref, namespace: asText(of) ?? namespace, name: text });
    }
  };
  if (kind === 'Ingress') {
    toService(spec?.defaultBackend?.service?.name);
    for (const rule of asArray(spec?.rules)) {
      for (const path of asArray(rule?.http?.paths)) {
        toService(path?.backend?.service?.name);
      }
    }
  } else if (node.ref.group === 'gateway.networking.k8s.io') {
    for (const rule of asArray(spec?.rules)) {
      for (const backend of asArray(rule?.backendRefs)) {
        if ((backend?.kind ?? 'Service') === 'Service') {
          toService(backend?.name, backend?.namespace);
        }
      }
    }
  }
  // Of autoscalers, KEDA's included, which leaves the kind out where it is a Deployment.
  const scaled = asRecord(spec?.scaleTargetRef);
  const name = asText(scaled?.name);
  if (scaled && name) {
    to({
      group: groupOf(asText(scaled.apiVersion) ?? 'apps/v1'),
      kind: asText(scaled.kind) ?? 'Deployment',
      namespace,
      name,
    });
  }
}

/** Links from what a pod or a workload uses: claims to pods; configuration to what the Application applied. */
function addUsers(
  tree: Tree,
  node: TreeNode,
  object: KubernetesObject,
  add: Add,
) {
  const podSpec = podSpecOf(object);
  if (!podSpec) {
    return;
  }
  const from = (kind: string, name: unknown) => {
    const used = tree.byId.get(
      nodeId({
        group: '',
        kind,
        namespace: node.ref.namespace,
        name: String(name),
      }),
    );
    if (used) {
      add(used, node.id);
    }
  };
  if (object.kind === 'Pod') {
    for (const volume of asArray(podSpec.volumes)) {
      from('PersistentVolumeClaim', volume?.persistentVolumeClaim?.claimName);
    }
  }
  if (node.managed) {
    const { configMaps, secrets } = configsOf(podSpec);
    configMaps.forEach(name => from('ConfigMap', name));
    secrets.forEach(name => from('Secret', name));
  }
}
