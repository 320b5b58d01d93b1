import type { KubernetesObject } from '../../watch/types';
import type { Tree, TreeNode } from '../tree';
import { asRecord } from '../kube/objects';
import type { Difference } from './types';

/** Kinds that set the replicas of the workload they name. */
const SCALERS: ReadonlySet<string> = new Set([
  'autoscaling/HorizontalPodAutoscaler',
  'keda.sh/ScaledObject',
  'autoscaling.k8s.io/VerticalPodAutoscaler',
  'flagger.app/Canary',
]);
const KRUISE_IN_PROGRESS = 'rollouts.kruise.io/in-progressing';

/** Whether a difference is somebody's rightful doing, not drift. */
export function isExempt(
  { path }: Difference,
  node: TreeNode,
  tree: Tree,
): boolean {
  if (path[0] !== 'spec') {
    return false;
  }
  if (path[1] === 'replicas' && path.length === 2) {
    return isScaled(node, tree);
  }
  return (
    (path[1] === 'paused' || path[1] === 'strategy') &&
    isRolledByKruise(node.object)
  );
}

function isScaled({ ref }: TreeNode, tree: Tree): boolean {
  return tree.managed.some(({ ref: scaler, object, managed }) => {
    if (!SCALERS.has(`${scaler.group}/${scaler.kind}`)) {
      return false;
    }
    const spec = (object ?? managed?.raw)?.spec;
    const target = asRecord(spec?.scaleTargetRef ?? spec?.targetRef);
    return (
      scaler.namespace === ref.namespace &&
      target?.name === ref.name &&
      (target.kind ?? 'Deployment') === ref.kind
    );
  });
}

function isRolledByKruise(object?: KubernetesObject): boolean {
  return Boolean(object?.metadata.annotations?.[KRUISE_IN_PROGRESS]);
}
