import type { KubernetesObject } from '../../watch/types';

/** A label, unlike most switches of KubeVela. */
export const PAUSE_LABEL = 'controller.core.oam.dev/pause';
/** Where it names no controller's version, no controller takes the Application. */
export const VERSION_REQUIREMENT = 'app.oam.dev/controller-version-require';

/** Whether vela-core is told to leave the Application alone. */
export function isPaused({ metadata }: KubernetesObject): boolean {
  return (
    metadata.labels?.[PAUSE_LABEL] === 'true' ||
    metadata.annotations?.[VERSION_REQUIREMENT] === 'Disabled'
  );
}
