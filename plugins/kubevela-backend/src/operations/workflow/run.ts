import { asArray, asText, groupOf } from '../../model/kube/objects';
import {
  flattenSteps,
  stepsInPhase,
  type FlatStep,
  type StepStatus,
} from '../../model/delivery/steps';
import type { KubernetesObject } from '../../watch/types';
import { OAM_GROUP } from '../../watch/cluster/kinds';

/** Phases of a step that can still end one way or the other. */
export const OPEN_PHASES: readonly string[] = ['running', 'suspending'];

/** Whether the object is a KubeVela Application. */
export function isApplication({ apiVersion, kind }: KubernetesObject): boolean {
  return kind === 'Application' && groupOf(apiVersion) === OAM_GROUP;
}

/** `status.workflow`, as far as there is one. */
export function workflowStatus(
  application: KubernetesObject,
): Record<string, any> | undefined {
  return application.status?.workflow;
}

/** Names one run of an Application's workflow: a new version, or a restart, is another run. */
export function runId(application: KubernetesObject): string | undefined {
  const { appRevision, startTime } = workflowStatus(application) ?? {};
  return appRevision && `${appRevision}@${startTime ?? ''}`;
}

/** Changes whenever the run, or one of its steps, gets somewhere else. */
export function runState(application: KubernetesObject): string {
  const { status, suspend, terminated, steps } =
    workflowStatus(application) ?? {};
  return JSON.stringify([
    runId(application),
    application.status?.latestRevision?.name,
    status,
    Boolean(suspend),
    Boolean(terminated),
    flattenSteps(steps).map(({ name, phase }) => [name, phase]),
  ]);
}

/** What names a step to callers: its id, where vela-core has given it one. */
export function stepId({ id, name }: StepStatus): string {
  return asText(id) ?? name;
}

/** The innermost steps that wait for somebody. */
export function waitingSteps(application: KubernetesObject): FlatStep[] {
  return stepsInPhase(
    flattenSteps(workflowStatus(application)?.steps),
    'suspending',
  );
}

/** Every step and sub-step, changed; in the order and shape that vela-core expects back. */
export function mapSteps(
  steps: unknown,
  change: (step: StepStatus, group?: StepStatus) => StepStatus,
): StepStatus[] {
  return asArray<StepStatus>(steps).map(step => {
    const changed = change(step);
    return step.subSteps
      ? {
          ...changed,
          subSteps: step.subSteps.map(subStep => change(subStep, step)),
        }
      : changed;
  });
}
