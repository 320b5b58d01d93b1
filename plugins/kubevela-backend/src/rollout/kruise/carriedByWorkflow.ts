import type { RolloutStep } from '@velastage/plugin-kubevela-common';
import type {
  RolloutOperation,
  RolloutReading,
  RolloutSurroundings,
} from '@velastage/plugin-kubevela-node';
import {
  isCarriedByWorkflow,
  rolloutStepOf,
} from '../../model/health/rules/kruiseRollout';
import { flattenSteps, stepKey, type PlannedStep } from '../../model/delivery';
import { durationMs } from '../../model/kube/duration';
import { asArray, asRecord } from '../../model/kube/objects';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { asObject } from '../asObject';

const NAME = 'app.oam.dev/name';
const COMPONENT = 'app.oam.dev/component';
const SECOND_MS = 1_000;
const DEPLOY = 'canary-deploy';
const BY_WORKFLOW = note(
  'by-workflow',
  "The steps of the application's workflow carry this rollout: approve and stop it there.",
);

/** A step of the workflow as it is written, with what became of it. */
interface WorkflowStep {
  type?: string;
  properties?: Record<string, any>;
  phase?: string;
}

/**
 * What the rollout's own object does not tell where the workflow carries it: all its steps, and whether
 * anybody has to do something. Without the Application, which may live in another namespace, the one step stays.
 */
export function readByWorkflow(
  object: KubernetesObject,
  reading: RolloutReading,
  { get }: RolloutSurroundings,
): RolloutReading {
  const { labels = {} } = object.metadata;
  const application = get({
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    name: labels[NAME] ?? '',
  });
  const step = rolloutStepOf(object);
  const suspended = application?.status?.workflow?.suspend === true;
  const all = workflowSteps(application);
  const shares = all.filter(each => bringsShare(each, labels[COMPONENT]));
  const started = shares.filter(hasBegun).length;
  const steps = shares.map((each, at): RolloutStep => {
    const between = all.slice(
      all.indexOf(each) + 1,
      at + 1 < shares.length ? all.indexOf(shares[at + 1]) : all.indexOf(each),
    );
    const stop = between.find(({ type }) => type === 'suspend');
    const pauseMs = durationMs(stop?.properties?.duration);
    return {
      state: stateOf(at + 1, started, step !== undefined),
      replicas: `${each.properties?.weight}%`,
      pauseSeconds: pauseMs === undefined ? undefined : pauseMs / SECOND_MS,
      approval: stop !== undefined && pauseMs === undefined,
    };
  });
  const rests = step?.waitsForWorkflow === true;
  return {
    ...reading,
    phase: rests && suspended ? 'Waiting' : reading.phase,
    // The engine asks for a confirmation that must not be given.
    message: rests ? undefined : reading.message,
    currentStep: step && steps.length > 0 ? started : reading.currentStep,
    steps: steps.length > 0 ? steps : reading.steps,
    notes: step && [
      suspended && !rests && !step.paused
        ? note(
            'share-not-reached',
            'The workflow waits already, but the new pods of this step are not all there yet: look at them before you approve.',
          )
        : BY_WORKFLOW,
    ],
  };
}

/** The same operation, refused where the workflow carries the rollout. */
export function notByWorkflow(operation: RolloutOperation): RolloutOperation {
  return {
    ...operation,
    refuse(target, params) {
      const object = asObject(target);
      return isCarriedByWorkflow(object) && rolloutStepOf(object)
        ? BY_WORKFLOW
        : operation.refuse(target, params);
    },
  };
}

/** The steps in their order, those of a group after it. */
function workflowSteps(
  application: Readonly<Record<string, any>> | undefined,
): WorkflowStep[] {
  const phases = new Map(
    flattenSteps(application?.status?.workflow?.steps).map(step => [
      stepKey(step),
      step.phase,
    ]),
  );
  const planned = flattenSteps(application?.spec?.workflow?.steps);
  return (planned as PlannedStep[]).map(step => ({
    type: step.type,
    properties: asRecord(step.properties),
    phase: phases.get(stepKey(step)),
  }));
}

function hasBegun({ phase = 'pending' }: WorkflowStep): boolean {
  return phase !== 'pending' && phase !== 'skipped';
}

function bringsShare(
  { type, properties }: WorkflowStep,
  component: string | undefined,
): boolean {
  const components = asArray(properties?.components);
  return (
    type === DEPLOY &&
    typeof properties?.weight === 'number' &&
    (components.length === 0 || components.includes(component))
  );
}

function stateOf(
  number: number,
  started: number,
  rolling: boolean,
): RolloutStep['state'] {
  if (number === started && rolling) {
    return 'current';
  }
  return number <= started ? 'done' : 'ahead';
}
