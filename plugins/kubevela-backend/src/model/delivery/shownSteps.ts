import type { KubernetesObject } from '../../watch/types';
import { hide } from '../../redact';
import { secretFlow } from './secretSteps';
import { flattenSteps, type FlatStep } from './steps';
import { stepKey, type PlannedStep } from './stepOrder';

/** With these it is the definition that speaks, and may say what the step was given; with others vela-core. */
const DEFINITION_SPEAKS: ReadonlySet<string | undefined> = new Set([
  undefined,
  '',
  'Wait',
  'Action',
]);
/** vela-core's own words all the same. */
const OWN_WORDS = /^(?:wait healthy$|Pending on |failed to get output from )/;

/**
 * The steps that have begun, as they may be spoken of: what one says that is given a secret by another is
 * hidden, since it may well be the secret.
 */
export function shownSteps({ spec, status }: KubernetesObject): FlatStep[] {
  const steps = flattenSteps(status?.workflow?.steps);
  const { given } = secretFlow(
    flattenSteps(spec?.workflow?.steps) as PlannedStep[],
  );
  const hides = (step: FlatStep) =>
    step.message &&
    given.has(stepKey(step)) &&
    DEFINITION_SPEAKS.has(step.reason) &&
    !OWN_WORDS.test(step.message);
  return given.size === 0
    ? steps
    : steps.map(step =>
        hides(step) ? { ...step, message: hide(step.message!) } : step,
      );
}
