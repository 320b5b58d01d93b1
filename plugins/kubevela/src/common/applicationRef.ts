import type {
  InstanceSummary,
  ResourceRef,
} from '@velastage/plugin-kubevela-react';

/** The Application itself, as operations name it. */
export function applicationRef({
  namespace,
  name,
}: Pick<InstanceSummary, 'namespace' | 'name'>): ResourceRef {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    namespace,
    name,
  };
}
