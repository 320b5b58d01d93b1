import type { KubernetesObject } from '../types';

/** Of a CRD only what names its kind: the schemas of its versions may be megabytes. */
export function pruneCrd(crd: KubernetesObject): void {
  const { group, scope, names } = crd.spec ?? {};
  crd.spec = { group, scope, names };
}
