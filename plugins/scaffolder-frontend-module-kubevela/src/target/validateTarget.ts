import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { isTarget, type TargetValue } from '@velastage/plugin-kubevela-react';
import { wordsOf } from '../common/wordsOf';

/** Somewhere has to be chosen; whether the person may is checked again when it is written. */
export const validateTarget: CustomFieldValidator<TargetValue> = async (
  value,
  field,
  { apiHolder },
) => {
  if (!isTarget(value)) {
    const t = await wordsOf(apiHolder);
    field.addError(t('form.target.needed'));
  }
};
