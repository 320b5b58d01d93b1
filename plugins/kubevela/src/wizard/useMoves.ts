import type { RefObject } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  isFree,
  kubevelaApiRef,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { chartComponent } from '../charts/chartComponent';
import { componentsOf, freeName, withComponents } from '../edit/draft';
import { STEPS, stepOf, type WizardStep } from './steps';
import type { Creation } from './useCreation';
import { useStepFocus } from './useStepFocus';
import type { WizardState } from './useWizard';

/** The ways from one step of the wizard to another. */
export function useMoves(options: {
  wizard: WizardState;
  instance: InstanceRef;
  creation: Creation;
  isFine(step: WizardStep): boolean;
  form: RefObject<HTMLFormElement>;
}): {
  heading: RefObject<HTMLHeadingElement>;
  go(step: WizardStep): void;
  /** To the next step, once this one is done. */
  goOn(): void;
  /** To what a problem is about. */
  show(problem: ApplyProblem): void;
} {
  const { wizard, instance, creation, isFine, form } = options;
  const { step, value } = wizard;
  const api = useApi(kubevelaApiRef);
  const { heading, aimAt } = useStepFocus(step);

  const go = (next: WizardStep) => {
    creation.reset();
    wizard.go(next);
  };
  const canLeaveWhere = async () => {
    if ((await isFree(api, instance, instance.name)) === false) {
      document.getElementById('wizard-name')?.focus();
      return false;
    }
    const { chart } = wizard;
    if (chart && !wizard.chartTaken) {
      const others = componentsOf(value.draft) ?? [];
      const made = await chartComponent(api, {
        place: instance,
        wanted: chart,
        name: freeName(instance.name, others),
        others,
        // It can be chosen in the next step, which says what is wrong.
      }).catch(() => 'failed' as const);
      wizard.takeChart(typeof made === 'string' ? made : undefined);
      if (typeof made === 'object') {
        wizard.changeDraft(before =>
          withComponents(before, [...(componentsOf(before) ?? []), made]),
        );
        return true;
      }
    }
    // Nobody wants none, and the first is mostly called as the whole.
    if (componentsOf(value.draft)?.length === 0) {
      wizard.changeDraft(before =>
        withComponents(before, [{ name: instance.name }]),
      );
    }
    return true;
  };
  const goOn = async () => {
    wizard.tryStep(step);
    if (!isFine(step)) {
      // Once the fields have been drawn with what is wrong.
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"]')
          ?.focus(),
      );
      return;
    }
    if (step !== 'where' || (await canLeaveWhere())) {
      go(STEPS[STEPS.indexOf(step) + 1]);
    }
  };
  const show = ({ path = '' }: ApplyProblem) => {
    const at = stepOf(path);
    if (at === 'review') {
      document.getElementById('wizard-yaml')?.focus();
      return;
    }
    wizard.tryStep(at);
    aimAt(path);
    go(at);
  };
  return { heading, go, goOn, show };
}
