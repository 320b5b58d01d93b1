import { deletePod } from './deletePod';
import { restartWorkload } from './restartWorkload';
import { scaleWorkload } from './scaleWorkload';
import type { Operation, OperationName } from './types';

/** Everything that can be done to a resource, in the order in which it is offered. */
export const operations: readonly Operation[] = [
  restartWorkload,
  scaleWorkload,
  deletePod,
];

/** The operation of a name. */
export function operationOf(name: OperationName): Operation {
  const found = operations.find(operation => operation.name === name);
  if (!found) {
    throw new Error(`There is no operation ${name}`);
  }
  return found;
}
