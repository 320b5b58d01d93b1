import { asArray, asText } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import type { TreeNode } from '../../tree';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { subjectOf } from '../words';

/** A controller or a cloud may take so long to assign an address. */
export const ADDRESS_GRACE_MS = 2 * 60_000;

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/**
 * An Ingress or a load balancer that got no address: mostly nothing in the cluster takes care of it. Where
 * controllers do not write addresses down, `ignoreMissingAddress` switches this off.
 */
export const addressMissing: ProblemRule = {
  code: 'address-missing',
  find(context) {
    return waitingFor(context)
      .filter(node => deadlineOf(node) <= context.now)
      .map(node => toFinding(node, context));
  },
  recheckAt(context) {
    const deadlines = waitingFor(context)
      .map(deadlineOf)
      .filter(deadline => deadline > context.now);
    return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
  },
};

function waitingFor({ tree, settings, application }: ProblemContext) {
  return settings.ignoreMissingAddress || application.metadata.deletionTimestamp
    ? []
    : tree.managed.filter(node => !node.outdated && lacksAddress(node));
}

function lacksAddress({ ref, object }: TreeNode): boolean {
  const balanced =
    (ref.kind === 'Ingress' && ref.group === 'networking.k8s.io') ||
    (ref.kind === 'Service' &&
      ref.group === '' &&
      object?.spec?.type === 'LoadBalancer');
  return (
    balanced &&
    object !== undefined &&
    !object.metadata.deletionTimestamp &&
    asArray(object.status?.loadBalancer?.ingress).length === 0
  );
}

function deadlineOf({ object }: TreeNode): number {
  const created = timeOf(object?.metadata.creationTimestamp) ?? 0;
  return created + ADDRESS_GRACE_MS;
}

function toFinding(node: TreeNode, context: ProblemContext) {
  const { object } = node;
  const isIngress = node.ref.kind === 'Ingress';
  const name =
    asText(
      isIngress
        ? object?.spec?.ingressClassName ??
            object?.metadata.annotations?.[CLASS_ANNOTATION]
        : object?.spec?.loadBalancerClass,
    ) ?? undefined;
  const provider = isIngress
    ? 'an ingress controller'
    : 'a load balancer controller';
  const resource = subjectOf(node, context);
  return finding(
    {
      code: 'address-missing',
      severity: 'warning',
      sentence: `${resource} has no address: nothing in the cluster has assigned one`,
      advice: `Check that ${provider}${
        name ? ` for class ${name}` : ''
      } runs in the cluster and takes it up`,
      node,
      since: object?.metadata.creationTimestamp,
      params: { resource, class: name },
      explains: [node],
    },
    context,
  );
}
