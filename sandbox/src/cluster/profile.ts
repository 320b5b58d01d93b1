/**
 * How much of a cluster is started: `bare` is etcd and the API server; `vela`
 * adds the controllers, nodes and KubeVela; `full` adds OpenKruise Rollouts and
 * the definitions of the examples.
 */
export type Profile = 'bare' | 'vela' | 'full';

/** All profiles, the smallest first. */
export const profiles: readonly Profile[] = ['bare', 'vela', 'full'];

/** Rollout engines that a cluster has only when asked for, beside OpenKruise Rollouts of `full`. */
export const engineNames = ['argo-rollouts', 'flagger'] as const;

/** A rollout engine that a cluster may have. */
export type EngineName = (typeof engineNames)[number];

/** Names of the components that can be stopped, paused and restarted. */
export const componentNames = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
  'vela-core',
  'kruise-rollouts',
  ...engineNames,
] as const;

/** A component of a cluster. */
export type ComponentName = (typeof componentNames)[number];

const aliases: Record<string, ComponentName> = {
  apiserver: 'kube-apiserver',
  'controller-manager': 'kube-controller-manager',
  scheduler: 'kube-scheduler',
  vela: 'vela-core',
  velacore: 'vela-core',
  kruise: 'kruise-rollouts',
  argo: 'argo-rollouts',
};

/**
 * The component a person means by a name or its short form.
 *
 * @throws Error that lists the names when there is no such component.
 */
export function componentNamed(name: string): ComponentName {
  const found = componentNames.find(known => known === name) ?? aliases[name];
  if (!found) {
    throw new Error(
      `there is no component "${name}"; there are ${componentNames.join(', ')}`,
    );
  }
  return found;
}
