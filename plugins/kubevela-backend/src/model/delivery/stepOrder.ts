import type { WorkflowLink } from '@velastage/plugin-kubevela-common';
import { asArray, asText } from '../kube/objects';
import type { FlatStep } from './steps';

const BY_STEP = 'StepByStep';
/** What vela-core takes where nothing is said. */
const DEFAULT_MODE = { steps: BY_STEP, subSteps: 'DAG' };

/** How steps and sub-steps follow each other, from `StepByStep-DAG` as the status says it. */
export function modesOf(mode: string | undefined): typeof DEFAULT_MODE {
  const [steps, subSteps] = (mode ?? '').split('-');
  return {
    steps: steps || DEFAULT_MODE.steps,
    subSteps: subSteps || DEFAULT_MODE.subSteps,
  };
}

/**
 * After which steps each one begins, and why: because they stand before it, because it says so, because it
 * takes what they hand on. Keys as {@link stepKey} makes them.
 *
 * @param steps - in their order, as the spec has them where it does
 */
export function stepOrder(
  steps: readonly PlannedStep[],
  mode: string | undefined,
): Map<string, WorkflowLink[]> {
  const modes = modesOf(mode);
  const names = new Set(steps.map(({ name }) => name));
  const makers = makersOf(steps);
  const before = new Map<string, string>();
  const order = new Map<string, WorkflowLink[]>();
  for (const step of steps) {
    const links = new Map<string, WorkflowLink>();
    const add = (link: WorkflowLink) => {
      const found = links.get(link.step);
      if (found && link.variables) {
        found.variables = [...(found.variables ?? []), ...link.variables];
      } else if (!found && link.step !== step.name) {
        links.set(link.step, link);
      }
    };
    const place = step.parent ?? '';
    const previous = before.get(place);
    if (previous && (step.parent ? modes.subSteps : modes.steps) === BY_STEP) {
      add({ step: previous, by: 'order' });
    }
    before.set(place, step.name);
    for (const name of asArray<unknown>(step.dependsOn)) {
      if (typeof name === 'string' && names.has(name)) {
        add({ step: name, by: 'dependsOn' });
      }
    }
    for (const input of asArray<StepInput>(step.inputs)) {
      const from = asText(input?.from);
      const maker = from && makerOf(makers, from);
      if (maker) {
        add({ step: maker, by: 'input', variables: [from] });
      }
    }
    order.set(stepKey(step), [...links.values()]);
  }
  return order;
}

/** Tells a step from one of the same name in another group. */
export function stepKey({ parent, name }: Pick<FlatStep, 'parent' | 'name'>) {
  return `${parent ?? ''}/${name}`;
}

/** Which step hands on each variable. */
export function makersOf(steps: readonly PlannedStep[]): Map<string, string> {
  const makers = new Map<string, string>();
  for (const step of steps) {
    for (const output of asArray<StepOutput>(step.outputs)) {
      if (typeof output?.name === 'string') {
        makers.set(output.name, step.name);
      }
    }
  }
  return makers;
}

/** The step that an input comes from: `facts.region` is a part of the variable `facts`. */
export function makerOf(
  makers: ReadonlyMap<string, string>,
  from: string,
): string | undefined {
  for (let end = from.length; end > 0; end = from.lastIndexOf('.', end - 1)) {
    const maker = makers.get(from.slice(0, end));
    if (maker) {
      return maker;
    }
  }
  return undefined;
}

/** What a step takes from the ones before it. */
export interface StepInput {
  from?: string;
  parameterKey?: string;
}

/** What a step hands on. */
export interface StepOutput {
  name?: string;
  valueFrom?: string;
}

/** A step with what the spec says of it; nothing of it can be relied on. */
export interface PlannedStep extends FlatStep {
  if?: unknown;
  timeout?: unknown;
  dependsOn?: unknown;
  inputs?: unknown;
  outputs?: unknown;
  properties?: unknown;
}
