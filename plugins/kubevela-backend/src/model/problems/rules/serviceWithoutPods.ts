import { asArray, asRecord, groupOf } from '../../kube/objects';
import type { KubernetesObject } from '../../../watch/types';
import type { TreeNode } from '../../tree';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed, subjectOf } from '../words';

/** Groups whose kinds make no pods that cannot be seen here. */
const KNOWN_GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'rollouts.kruise.io',
]);

/**
 * A Service that leads nowhere, as its selector or the name of its target port fits no pods. Pods that are
 * not ready are told of by themselves. Endpoints are not watched: templates and pods say the same, sooner.
 */
export const serviceWithoutPods: ProblemRule = {
  code: 'service-without-pods',
  find(context) {
    const services = context.tree.managed.filter(isSelecting);
    if (services.length === 0) {
      return [];
    }
    const candidates = candidatesOf(context);
    return services.flatMap(node => {
      const own = candidates.filter(
        ({ namespace }) => namespace === node.ref.namespace,
      );
      if (own.length === 0) {
        return [];
      }
      const selector = asRecord(node.object!.spec.selector)!;
      const matching = own.filter(({ labels }) =>
        Object.entries(selector).every(([name, it]) => labels[name] === it),
      );
      if (matching.length === 0) {
        return canBeElsewhere(node, selector, context)
          ? []
          : [noPods(node, selector, context)];
      }
      const port = portWithoutContainer(node.object!, matching);
      return port === undefined ? [] : [noPort(node, port, context)];
    });
  },
};

interface Candidate {
  namespace: string;
  labels: Record<string, unknown>;
  /** Names of the ports of its containers. */
  ports: ReadonlySet<string>;
}

function isSelecting({ ref, object, outdated }: TreeNode): boolean {
  return (
    ref.kind === 'Service' &&
    ref.group === '' &&
    !outdated &&
    object?.spec?.type !== 'ExternalName' &&
    Object.keys(asRecord(object?.spec?.selector) ?? {}).length > 0
  );
}

/** What the instance's workloads make, and what they have made. */
function candidatesOf({ tree }: ProblemContext): Candidate[] {
  const found: Candidate[] = [];
  for (const node of tree.byId.values()) {
    const { ref } = node;
    const template = templateOf(node);
    if (template?.spec?.containers) {
      found.push({
        namespace: ref.namespace,
        labels: template.metadata?.labels ?? {},
        ports: new Set(
          [
            ...asArray(template.spec.containers),
            ...asArray(template.spec.initContainers),
          ].flatMap(container =>
            asArray(container?.ports).map(port => String(port?.name)),
          ),
        ),
      });
    }
  }
  return found;
}

/** The pod itself, or the pods that a workload makes. */
function templateOf({ object, ref, managed }: TreeNode): any | undefined {
  if (ref.kind === 'Pod' && ref.group === '') {
    return object;
  }
  return managed
    ? object?.spec?.template ?? object?.spec?.jobTemplate?.spec?.template
    : undefined;
}

/** Pods of what is not there or not seen, of an operator, or of another Application, may be meant. */
function canBeElsewhere(
  { ref }: TreeNode,
  selector: Record<string, unknown>,
  { tree, view }: ProblemContext,
): boolean {
  if (
    tree.managed.some(
      ({ apiVersion, presence }) =>
        presence !== 'present' || !KNOWN_GROUPS.has(groupOf(apiVersion)),
    )
  ) {
    return true;
  }
  for (const { metadata } of view.list('', 'Pod', ref.namespace)) {
    if (
      Object.entries(selector).every(
        ([name, value]) => metadata.labels?.[name] === value,
      )
    ) {
      return true;
    }
  }
  return false;
}

function portWithoutContainer(
  { spec }: KubernetesObject,
  candidates: Candidate[],
): string | undefined {
  return asArray(spec.ports)
    .map(port => port?.targetPort)
    .find(
      target =>
        typeof target === 'string' &&
        !/^\d+$/.test(target) &&
        !candidates.some(({ ports }) => ports.has(target)),
    );
}

function noPods(
  node: TreeNode,
  selector: Record<string, unknown>,
  context: ProblemContext,
) {
  const labels = listed(
    Object.entries(selector).map(([name, value]) => `${name}=${value}`),
  );
  const resource = subjectOf(node, context);
  return finding(
    {
      code: 'service-without-pods',
      severity: 'warning',
      sentence: `${resource} has no endpoints: no pods have the labels that it selects (${labels})`,
      advice: `Correct the selector of ${resource}, or the labels of the pods`,
      node,
      params: { resource, labels },
    },
    context,
  );
}

function noPort(node: TreeNode, port: string, context: ProblemContext) {
  const resource = subjectOf(node, context);
  return finding(
    {
      code: 'service-without-port',
      severity: 'warning',
      sentence: `${resource} has no endpoints: no container of its pods has a port named ${port}`,
      advice: `Correct targetPort of ${resource}, or name the container's port ${port}`,
      node,
      params: { resource, port },
    },
    context,
  );
}
