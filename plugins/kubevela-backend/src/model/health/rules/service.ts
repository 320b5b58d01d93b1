import { asArray } from '../../kube/objects';
import { healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const service: BuiltInHealthRule = {
  group: '',
  kind: 'Service',
  check(object, { ignoreMissingAddress }) {
    const waits =
      object.spec?.type === 'LoadBalancer' &&
      !ignoreMissingAddress &&
      asArray(object.status?.loadBalancer?.ingress).length === 0;
    return waits ? progressing('Waits for an external address') : healthy();
  },
};
