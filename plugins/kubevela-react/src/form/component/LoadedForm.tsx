import { useEffect, useMemo, useRef } from 'react';
import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import type { Definition } from '../../api/models';
import type { DefinitionRef } from '../../api/kubevelaApi';
import { RequestError } from '../../states/RequestError';
import { Skeleton } from '../../states/Skeleton';
import { DefinitionForm, type DefinitionFormProps } from '../DefinitionForm';
import { useT } from '../../translation/useT';
import { FormPlaceContext } from '../references';
import { useDefinition } from './useDefinitions';

/**
 * What a {@link LoadedForm} takes.
 *
 * @public
 */
export interface LoadedFormProps
  extends Omit<DefinitionFormProps, 'definition'> {
  definition: DefinitionRef;
  /**
   * What the platform's UI schema should say instead; has to be the same function each time.
   *
   * @internal
   */
  look?(uiSchema: Definition['uiSchema']): Definition['uiSchema'];
}

/**
 * The form of a definition that is fetched first.
 *
 * @public
 */
export function LoadedForm(props: LoadedFormProps) {
  const { definition: ref, look, ...rest } = props;
  const { data, error, refetch } = useDefinition(ref);
  const { cluster, namespace } = ref;
  const place = useMemo(
    () => (namespace ? { cluster, namespace } : undefined),
    [cluster, namespace],
  );
  const definition = useMemo(
    () => data && { ...data, uiSchema: look?.(data.uiSchema) ?? data.uiSchema },
    [data, look],
  );
  const missing = error ? 'failed' : 'pending';
  useUntold(rest, definition ? 'there' : missing, ref.name);
  if (definition) {
    return (
      <FormPlaceContext.Provider value={place}>
        <DefinitionForm {...rest} definition={definition} />
      </FormPlaceContext.Provider>
    );
  }
  return error ? (
    <RequestError
      error={error}
      permission={kubevelaDefinitionReadPermission.name}
      onRetry={refetch}
    />
  ) : (
    <Skeleton heights={[40, 40, 40]} />
  );
}

/**
 * Tells that nobody knows yet what is asked for: whoever sends a form before it is there would leave out what it
 * would have asked. The form itself tells once it is there; one that cannot be had holds nobody up.
 */
function useUntold(
  { value, onChange, readOnly }: Omit<LoadedFormProps, 'definition'>,
  state: 'there' | 'pending' | 'failed',
  type: string,
): void {
  const { t } = useT();
  const latest = useRef({ value, onChange, t, type });
  latest.current = { value, onChange, t, type };
  useEffect(() => {
    if (state === 'there' || readOnly) {
      return;
    }
    const now = latest.current;
    const message = now.t('form.problem.pending', { type: now.type });
    now.onChange(
      now.value,
      state === 'pending'
        ? [{ place: [], severity: 'error', code: 'form-pending', message }]
        : [],
    );
  }, [state, readOnly]);
}
