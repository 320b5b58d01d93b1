import { asArray } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import type { TreeNode } from '../../tree';
import { nodeId } from '../../tree';
import { explainedBy } from '../podRule';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { subjectOf } from '../words';

/** Provisioning a volume may take so long. */
export const BINDING_GRACE_MS = 30_000;

/** Pods wait for a claim that gets no volume. */
export const volumeUnbound: ProblemRule = {
  code: 'volume-unbound',
  find(context) {
    return pendingClaims(context).flatMap(claim => {
      const users = usersOf(claim, context);
      if (users.length === 0 || bindingDeadline(claim) > context.now) {
        return [];
      }
      const storageClass: string | undefined =
        claim.object?.spec?.storageClassName;
      const subject = subjectOf(users[0].root, context);
      return finding(
        {
          code: 'volume-unbound',
          severity: 'error',
          sentence: storageClass
            ? `${subject} waits for volume ${claim.ref.name}, which storage class ${storageClass} does not provide`
            : `${subject} waits for volume ${claim.ref.name}: it names no storage class, and the cluster has no default`,
          advice: storageClass
            ? `Check that storage class ${storageClass} exists and can provide volumes`
            : 'Name a storage class, or mark one as the default',
          node: claim,
          since: claim.object?.metadata.creationTimestamp,
          params: { subject, claim: claim.ref.name, storageClass },
          explains: [claim, ...explainedBy(users)],
        },
        context,
      );
    });
  },
  recheckAt(context) {
    const deadlines = pendingClaims(context)
      .filter(claim => usersOf(claim, context).length > 0)
      .map(bindingDeadline)
      .filter(deadline => deadline > context.now);
    return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
  },
};

function pendingClaims({ tree, pods }: ProblemContext): TreeNode[] {
  if (pods.length === 0) {
    return [];
  }
  return [...tree.byId.values()].filter(
    ({ ref, health }) =>
      ref.kind === 'PersistentVolumeClaim' && health?.status === 'Progressing',
  );
}

function bindingDeadline({ object }: TreeNode): number {
  const created = timeOf(object?.metadata.creationTimestamp) ?? 0;
  return created + BINDING_GRACE_MS;
}

/** The troubled pods that mount a claim. */
function usersOf(claim: TreeNode, { pods }: ProblemContext) {
  return pods.filter(({ pod }) =>
    asArray(pod.object?.spec?.volumes).some(volume => {
      const name = volume?.persistentVolumeClaim?.claimName;
      return (
        name &&
        nodeId({ ...claim.ref, name, namespace: pod.ref.namespace }) ===
          claim.id
      );
    }),
  );
}
