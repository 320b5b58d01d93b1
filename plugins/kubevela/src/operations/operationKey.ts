import type { ResourceOperation } from '@velastage/plugin-kubevela-react';

/** Tells an operation on one step from the same on another. */
export function operationKey({ name, step }: ResourceOperation): string {
  return step ? `${name} ${step.id}` : name;
}
