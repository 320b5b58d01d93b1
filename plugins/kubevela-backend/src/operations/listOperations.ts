import type {
  OperationNote,
  OperationStep,
  ResourceNode,
  ResourceOperation,
  ResourceOperations,
} from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { note } from './note';
import { preconditionsOf, stateOf } from './preconditions';
import { operations } from './registry';
import type { Operation, OperationParams, OperationTarget } from './types';
import { isScalable, replicasOf } from './workloads';

/**
 * What can be done to a resource and what would come of it, from memory. Whether a caller may is not
 * decided here.
 *
 * @param known - what a person is about to choose, as far as it is chosen already
 */
export function listOperations(
  node: ResourceNode,
  target: OperationTarget | undefined,
  engine?: RolloutEngine,
  known: Pick<OperationParams, 'revision'> = {},
): ResourceOperations {
  // Of an object that is not there, its kind still says what there would be to do.
  const object = target?.object ?? {
    apiVersion: node.ref.apiVersion,
    kind: node.ref.kind,
    metadata: { name: node.ref.name },
  };
  return {
    resource: node.ref,
    preconditions: target && preconditionsOf(target.object),
    state: target && stateOf(target),
    items: operations
      .filter(operation => operation.appliesTo(object, engine))
      .flatMap(operation => offersOf(operation, target, known)),
  };
}

/** One operation as it is offered: once, or once for each step that it can be done to. */
function offersOf(
  operation: Operation,
  target: OperationTarget | undefined,
  known: OperationParams,
): ResourceOperation[] {
  const steps = target && operation.choices?.(target);
  const offer = (step?: OperationStep): ResourceOperation => {
    const params = { ...known, step: step?.id };
    const refusal = refusalOf(operation, target, params);
    return {
      name: operation.name,
      step,
      permission: operation.permission.name,
      allowed: !refusal,
      refusal,
      consequences: target
        ? operation
            .consequences(target, params)
            .filter(found => found !== undefined)
        : [],
      replicas:
        target && isScalable(target.object)
          ? replicasOf(target.object)
          : undefined,
    };
  };
  return steps?.length ? steps.map(offer) : [offer()];
}

/** Why an operation cannot be done now, whoever asks. */
export function refusalOf(
  operation: Operation,
  target: OperationTarget | undefined,
  params: OperationParams = {},
): OperationNote | undefined {
  if (!target) {
    return note(
      'not-seen',
      'The portal does not see this object in the cluster of its application.',
    );
  }
  return target.object.metadata.deletionTimestamp
    ? note('deleting', 'It is being deleted already.')
    : operation.refuse(target, params);
}
