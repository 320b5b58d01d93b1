import type { ResourceOperation } from '@velastage/plugin-kubevela-react';

/**
 * Whether an operation on an Application is offered at all: what makes no sense as the workflow stands would
 * only be in the way; what one may not do is shown with the reason.
 */
export function isOffered({ allowed, refusal }: ResourceOperation): boolean {
  return allowed || refusal?.code === 'permission';
}
