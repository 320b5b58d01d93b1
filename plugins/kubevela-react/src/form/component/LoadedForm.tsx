import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import type { DefinitionRef } from '../../api/kubevelaApi';
import { RequestError } from '../../states/RequestError';
import { Skeleton } from '../../states/Skeleton';
import { DefinitionForm, type DefinitionFormProps } from '../DefinitionForm';
import { useDefinition } from './useDefinitions';

/** The form of a definition that is fetched first. */
export function LoadedForm(
  props: Omit<DefinitionFormProps, 'definition'> & {
    definition: DefinitionRef;
  },
) {
  const { definition: ref, ...rest } = props;
  const { data, error, refetch } = useDefinition(ref);
  if (data) {
    return <DefinitionForm {...rest} definition={data} />;
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
