import type { ResourceOperation } from '@velastage/plugin-kubevela-react';

/** Reasons that lie with whoever looks: in the portal's policy, or in the cluster's roles. */
const NOT_YOURS = ['permission', 'cluster-permission', 'nobody-known'];

/**
 * Whether an operation on an Application is offered at all: what makes no sense as the workflow stands would
 * only be in the way; what one may not do is shown with the reason.
 */
export function isOffered({ allowed, refusal }: ResourceOperation): boolean {
  return allowed || NOT_YOURS.includes(refusal?.code ?? '');
}
