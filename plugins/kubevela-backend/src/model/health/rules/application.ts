import { degraded, healthy, progressing, suspended } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** An Application that another Application applied: as vela-core sees it. */
export const application: BuiltInHealthRule = {
  group: 'core.oam.dev',
  kind: 'Application',
  check(object) {
    switch (object.status?.status) {
      case 'running':
        return healthy();
      case 'unhealthy':
        return degraded('A component is not healthy');
      case 'workflowFailed':
        return degraded('Its workflow failed');
      case 'workflowTerminated':
        return degraded('Its workflow was terminated');
      case 'workflowSuspending':
        return suspended('Its workflow waits');
      default:
        return progressing('Its workflow is under way');
    }
  },
};
