import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const persistentVolumeClaim: BuiltInHealthRule = {
  group: '',
  kind: 'PersistentVolumeClaim',
  check(object) {
    switch (object.status?.phase) {
      case 'Bound':
        return healthy();
      case 'Lost':
        return degraded('Its volume is lost');
      default:
        return progressing('Not bound to a volume yet');
    }
  },
};
