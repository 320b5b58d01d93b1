import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { DecodedTracker } from '../types';

/**
 * Whether the spec was edited without a new publishVersion, so that nothing of it was rolled out. vela-core
 * gives no sign of it (`observedGeneration` goes up all the same); the tracker's generation stays behind.
 * A tracker that belongs to another revision was taken over from an earlier deploy of the same version and
 * proves nothing.
 */
export function isEditedNotPublished(
  { metadata, status }: KubernetesObject,
  current?: DecodedTracker,
): boolean {
  const version = metadata.annotations?.[PUBLISH_VERSION_ANNOTATION];
  const latest: string | undefined = status?.latestRevision?.name;
  return Boolean(
    version &&
      current &&
      current.publishVersion === version &&
      current.applicationGeneration > 0 &&
      current.applicationGeneration < (metadata.generation ?? 0) &&
      (!current.revision || !latest || current.revision === latest),
  );
}
