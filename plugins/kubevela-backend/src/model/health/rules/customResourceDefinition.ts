import { conditionOf } from '../../kube/conditions';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const customResourceDefinition: BuiltInHealthRule = {
  group: 'apiextensions.k8s.io',
  kind: 'CustomResourceDefinition',
  check(object) {
    const names = conditionOf(object, 'NamesAccepted');
    if (names?.status === 'False') {
      return degraded(names.message ?? 'Its names are taken');
    }
    return conditionOf(object, 'Established')?.status === 'True'
      ? healthy()
      : progressing('Not served yet');
  },
};
