import { asArray } from '../kube/objects';

/** A workflow step or sub-step of `status.workflow.steps`. */
export interface StepStatus {
  id?: string;
  name: string;
  type: string;
  phase: string;
  reason?: string;
  message?: string;
  firstExecuteTime?: string;
  lastExecuteTime?: string;
  subSteps?: StepStatus[];
}

/** A step with the group that it is in. */
export interface FlatStep extends StepStatus {
  parent?: string;
}

/** All steps in order, sub-steps after their group. */
export function flattenSteps(steps: unknown): FlatStep[] {
  const flat: FlatStep[] = [];
  for (const step of asArray<StepStatus>(steps)) {
    if (!step?.name) {
      continue;
    }
    flat.push(step);
    for (const subStep of asArray<StepStatus>(step.subSteps)) {
      if (subStep?.name) {
        flat.push({ ...subStep, parent: step.name });
      }
    }
  }
  return flat;
}

/** The innermost steps in a phase: a group is left out where one of its sub-steps says it too. */
export function stepsInPhase(steps: FlatStep[], phase: string): FlatStep[] {
  const matching = steps.filter(step => step.phase === phase);
  return matching.filter(
    step => !matching.some(other => other.parent === step.name),
  );
}
