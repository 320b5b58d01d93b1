import { imagesOf } from '../kube/podTemplate';
import { asText } from '../kube/objects';
import type { Tree, TreeNode } from '../tree';

const HASH = 'pod-template-hash';

/**
 * Whether the workload of a paused OpenKruise Rollout has its stable version's images back already: a
 * rollback was written, and the engine does not begin it while the Rollout is paused. Images are what is
 * kept of ReplicaSets; versions that differ in nothing else of them are not told apart.
 */
export function rollbackHeld({ object }: TreeNode, tree: Tree): boolean {
  const ref = object?.spec?.workloadRef ?? object?.spec?.objectRef?.workloadRef;
  const status =
    object?.status?.canaryStatus ?? object?.status?.blueGreenStatus;
  const stable = asText(status?.stableRevision);
  const fresh = asText(status?.podTemplateHash);
  const workload = tree.managed.find(
    each => each.ref.kind === ref?.kind && each.ref.name === ref?.name,
  );
  if (!workload?.object || !stable || !fresh || stable === fresh) {
    return false;
  }
  const imagesAt = (hash: string) =>
    workload.children
      .filter(each => each.object?.metadata.labels?.[HASH] === hash)
      .map(each => imagesOf(each.object).join())[0];
  const wanted = imagesOf(workload.object).join();
  const now = imagesAt(fresh);
  return now !== undefined && now !== wanted && imagesAt(stable) === wanted;
}
