import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  nameFault,
  useT,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { draftProblems } from '../edit/draftProblems';
import { attributeOf, nameOf } from './newDraft';
import { ownFields } from './ownFields';
import { stepOf, type WizardStep } from './steps';
import type { WizardState } from './useWizard';

/** Places that have no field of their own. */
const LISTS = ['spec.components', 'spec.policies', 'spec.workflow.steps'];

/** What keeps the steps of the wizard from being done, as far as one can tell without the cluster. */
export function useStepProblems({ value, step, tried, found }: WizardState): {
  isFine(step: WizardStep): boolean;
  /** Of the present step, once somebody has tried to go on: those that the forms do not find by themselves. */
  atStep: ApplyProblem[];
  /** Those of them that stand at no field. */
  general: ApplyProblem[];
} {
  const { t } = useT();
  const fields = ownFields(useApi(configApiRef));
  const { place, draft } = value;
  const own = draftProblems(draft, t);
  const errors = [...own, ...found].filter(
    ({ severity }) => severity === 'error',
  );
  const isWhereDone =
    place !== undefined &&
    !nameFault(nameOf(draft)) &&
    fields.every(
      ({ required, name }) => !required || attributeOf(draft, name) !== '',
    );
  const atStep = tried.includes(step)
    ? own.filter(({ path }) => stepOf(path) === step)
    : [];
  return {
    isFine: each =>
      each === 'where'
        ? isWhereDone
        : !errors.some(({ path }) => stepOf(path) === each),
    atStep,
    general: atStep.filter(({ path = '' }) => LISTS.includes(path)),
  };
}
