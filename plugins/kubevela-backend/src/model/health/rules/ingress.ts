import { asArray } from '../../kube/objects';
import { healthy } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/**
 * An Ingress with an address is healthy. Without one there is no opinion: many ingress controllers never
 * fill it in, and the object does not say whether there is a controller at all.
 */
export const ingress: BuiltInHealthRule = {
  group: 'networking.k8s.io',
  kind: 'Ingress',
  check(object) {
    return asArray(object.status?.loadBalancer?.ingress).length > 0
      ? healthy()
      : undefined;
  },
};
