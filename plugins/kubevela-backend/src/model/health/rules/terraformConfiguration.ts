import { asText } from '../../kube/objects';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** A cloud resource of KubeVela's Terraform controller. */
export const terraformConfiguration: BuiltInHealthRule = {
  group: 'terraform.core.oam.dev',
  kind: 'Configuration',
  check({ status }) {
    const state = asText(status?.apply?.state);
    const message = asText(status?.apply?.message);
    if (state === 'Available') {
      return healthy();
    }
    return state && /Failed|Error|Invalid|Unknown/.test(state)
      ? degraded(message ?? state)
      : progressing(message ?? state ?? 'Starting');
  },
};
