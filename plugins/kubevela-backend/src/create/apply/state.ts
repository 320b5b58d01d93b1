import { ConflictError } from '@backstage/errors';
import {
  PUBLISH_VERSION_ANNOTATION,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import { digestOf } from '../../model/kube/digest';
import type { KubernetesObject } from '../../watch/types';
import type { ApplyOptions } from './types';

/** Names what people have written into an Application; its status and other tools' notes do not count. */
export function stateOf({ metadata, spec }: KubernetesObject): string {
  const { labels, annotations } = metadata;
  return digestOf([spec, labels, annotations?.[PUBLISH_VERSION_ANNOTATION]]);
}

/**
 * Makes sure that the Application is as it was when it was decided what to write.
 *
 * @throws ConflictError
 */
export function guardState(
  { ref, call, decidedFor }: ApplyOptions,
  live: KubernetesObject | undefined,
): void {
  const what = stringifyInstanceRef(ref);
  if (live && (call.mode === 'create' || decidedFor === 'create')) {
    throw new ConflictError(
      call.mode === 'create'
        ? `There is an Application ${what} already: choose another name, or change that one. Nothing was done.`
        : `An Application ${what} has come to be meanwhile. Nothing was done; try again.`,
    );
  }
  if (!live && (call.mode === 'update' || call.state !== undefined)) {
    throw new ConflictError(
      `There is no Application ${what} (any more). Nothing was done.`,
    );
  }
  if (live && call.state !== undefined && call.state !== stateOf(live)) {
    throw new ConflictError(
      `${what} was changed by somebody else since you began. Nothing was done; look at what is there now.`,
    );
  }
}
