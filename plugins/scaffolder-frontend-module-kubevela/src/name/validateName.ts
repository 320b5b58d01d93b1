import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  isFree,
  kubevelaApiRef,
  MAX_NAME,
  nameFault,
  placeName,
} from '@velastage/plugin-kubevela-react';
import { targetOf } from '../common/targetOf';
import { wordsOf } from '../common/wordsOf';

/** The name is one that Kubernetes takes, and free as far as the person can see. */
export const validateName: CustomFieldValidator<
  string,
  { target?: string; cluster?: string; namespace?: string }
> = async (name, field, { apiHolder, formData, uiSchema }) => {
  const t = await wordsOf(apiHolder);
  const fault = nameFault(name);
  if (fault) {
    field.addError(t(`form.name.${fault}`, { max: String(MAX_NAME) }));
    return;
  }
  const api = apiHolder.get(kubevelaApiRef);
  const target = targetOf(formData, uiSchema?.['ui:options']);
  if (api && target && (await isFree(api, target, name)) === false) {
    field.addError(t('form.name.taken', { target: placeName(target), name }));
  }
};
