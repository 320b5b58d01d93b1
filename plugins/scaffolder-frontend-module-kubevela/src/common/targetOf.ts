import { isTarget, type TargetValue } from '@velastage/plugin-kubevela-react';

const TARGET_FIELD = 'target';

/**
 * Where the Application of a template will run, by what was chosen in another field.
 *
 * @param formData - of all steps
 * @param options - `ui:options` of the field that asks: `target` names the field of the target, `cluster`
 * and `namespace` say it themselves
 */
export function targetOf(
  formData: unknown,
  options: unknown,
): TargetValue | undefined {
  const said = (options ?? {}) as Record<string, unknown>;
  if (isTarget(said)) {
    return said;
  }
  const field = typeof said.target === 'string' ? said.target : TARGET_FIELD;
  const chosen = (formData as Record<string, unknown> | undefined)?.[field];
  return isTarget(chosen) ? chosen : undefined;
}
