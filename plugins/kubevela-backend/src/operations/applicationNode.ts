import type { ResourceNode } from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../live/types';
import { APPLICATION_API_VERSION } from '../watch/cluster/kinds';

/** The Application itself as a target: it stands above its tree, not in it. */
export function applicationNode({ ref, summary }: LiveInstance): ResourceNode {
  return {
    id: summary.key,
    ref: {
      apiVersion: APPLICATION_API_VERSION,
      kind: 'Application',
      namespace: ref.namespace,
      name: ref.name,
    },
    parents: [],
    managed: true,
    missing: false,
    info: [],
    images: [],
  };
}
