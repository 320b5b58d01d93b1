import { useMemo } from 'react';
import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import type { Definition } from '../../api/models';
import type { DefinitionRef } from '../../api/kubevelaApi';
import { RequestError } from '../../states/RequestError';
import { Skeleton } from '../../states/Skeleton';
import { DefinitionForm, type DefinitionFormProps } from '../DefinitionForm';
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
