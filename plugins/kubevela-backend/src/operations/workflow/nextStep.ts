import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { FlatStep } from '../../model/delivery/steps';
import { asArray, asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';

/** What runs once a step has gone on, as far as the Application says. */
export function nextStep(
  { spec, status }: KubernetesObject,
  step: FlatStep,
): OperationNote | undefined {
  const planned = asArray<FlatStep>(spec?.workflow?.steps);
  const group = step.parent ?? step.name;
  const position = planned.findIndex(({ name }) => name === group);
  const inOrder = !String(status?.workflow?.mode ?? '').startsWith('DAG');
  if (position < 0 || !inOrder || step.parent) {
    return undefined;
  }
  const next = asText(planned[position + 1]?.name);
  return next
    ? note('next-step', `The workflow goes on with ${next}.`, { step: next })
    : note('last-step', 'It is the last step of the workflow.');
}
