import type { KubernetesObject } from '../../watch/types';
import { changeAnnotations } from '../../model/authorship';

/** What belongs to one writing and not to the Application: it is not taken over from a text. */
const OF_ONE_WRITING = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'app.oam.dev/last-applied-configuration',
];
/** What vela-core writes into it by itself. */
const OF_VELA_CORE = ['oam.dev/kubevela-version'];

/** Whether an annotation is the portal's own note about its last change. */
export function isNote(name: string): boolean {
  return Object.hasOwn(changeAnnotations('', '', { spec: {} }), name);
}

/** The annotations of an Application that a text for it may set. */
export function writtenAnnotations(
  annotations: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).filter(
      ([name]) => !OF_ONE_WRITING.includes(name),
    ),
  );
}

/** An Application as somebody would write it: without status, and without what is noted with each writing. */
export function asWritten(object: KubernetesObject): KubernetesObject {
  const { name, namespace, labels } = object.metadata;
  const annotations = Object.entries(
    writtenAnnotations(object.metadata.annotations),
  ).filter(([key]) => !isNote(key) && !OF_VELA_CORE.includes(key));
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      name,
      namespace,
      ...(labels && { labels }),
      ...(annotations.length > 0 && {
        annotations: Object.fromEntries(annotations),
      }),
    },
    spec: object.spec,
  };
}
