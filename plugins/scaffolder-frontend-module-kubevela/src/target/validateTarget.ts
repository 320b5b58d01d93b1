import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { isTarget } from '../common/targetOf';
import { wordsOf } from '../common/wordsOf';
import type { TargetValue } from './types';

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
