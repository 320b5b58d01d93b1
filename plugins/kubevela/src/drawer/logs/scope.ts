import type {
  PodLogQuery,
  ResourceNode,
} from '@velastage/plugin-kubevela-react';

/** Whose pods: the resource's, its component's, or all of the instance. */
export type LogScope = 'resource' | 'component' | 'instance';

/** Of one pod a screenful of history, of many so much that they fit together. */
const TAIL_LINES = { pod: 1_000, several: 200 };

/** What to ask the backend for. */
export function queryOf(
  scope: LogScope,
  node: ResourceNode,
  { container, previous }: { container: string; previous: boolean },
): PodLogQuery {
  const { apiVersion, kind, namespace, name } = node.ref;
  return {
    ...(scope === 'resource' && {
      apiVersion,
      kind,
      resourceName: name,
      resourceNamespace: namespace,
    }),
    ...(scope === 'component' && { component: node.component }),
    container: container || undefined,
    previous: previous || undefined,
    follow: !previous,
    tailLines:
      scope === 'resource' && kind === 'Pod'
        ? TAIL_LINES.pod
        : TAIL_LINES.several,
  };
}
