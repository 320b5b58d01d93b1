// jq expressions over a pod. Each is true or false, and never an error: a pod
// may lack any part of its status.

/** The pod is not on its way out. */
export const living = '.metadata.deletionTimestamp == null';

/** The pod is on its way out. */
export const terminating = '.metadata.deletionTimestamp != null';

/** The kubelet has not touched the pod yet. */
export const untouched =
  '(.status.phase == "Pending") and ((.status.containerStatuses // []) | length == 0)';

/** The pod was made by a Job. */
export const ofJob = '[.metadata.ownerReferences[]?.kind] | any(. == "Job")';

/** At least one container's image has one of these tags. */
export function anyTag(...tags: string[]): string {
  return `[.spec.containers[].image] | any(${tagTest(tags)})`;
}

/** No container's image has any of these tags. */
export function noTag(...tags: string[]): string {
  return `[.spec.containers[].image] | any(${tagTest(tags)}) | not`;
}

/** A container with one of these tags is running. */
export function running(...tags: string[]): string {
  return `[.status.containerStatuses[]? | select(.state.running != null) | .image] | any(${tagTest(
    tags,
  )})`;
}

/** A container waits for this reason. */
export function waiting(reason: string): string {
  return `[.status.containerStatuses[]?.state.waiting.reason] | any(. == "${reason}")`;
}

/** The pod does not count as ready. */
export const notReady =
  '[.status.conditions[]? | select(.type == "Ready") | .status] | any(. == "False")';

/** The pod's containers are started again when they end. */
export const restarts = '.spec.restartPolicy != "Never"';

/** The pod's containers are not started again. */
export const neverRestarts = '.spec.restartPolicy == "Never"';

function tagTest(tags: string[]): string {
  return `test(":(${tags.join('|')})$")`;
}
