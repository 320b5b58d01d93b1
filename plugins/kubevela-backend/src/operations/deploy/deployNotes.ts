import {
  PUBLISH_VERSION_ANNOTATION,
  type OperationNote,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';

/** Which definitions render what is deployed: vela-core keeps the old ones in the revision and does not use them. */
export const rendering = note(
  'rendered-now',
  'It is rendered with the definitions that are on the cluster now, also where the revision had others.',
);

/** That from now on an edit alone rolls nothing out. */
export function pinning({
  metadata,
}: KubernetesObject): OperationNote | undefined {
  return metadata.annotations?.[PUBLISH_VERSION_ANNOTATION]
    ? undefined
    : note(
        'pins',
        `Where nothing but the definitions changes, it gets a ${PUBLISH_VERSION_ANNOTATION}: from then on an edit is rolled out only when that is changed too.`,
        { annotation: PUBLISH_VERSION_ANNOTATION },
      );
}
