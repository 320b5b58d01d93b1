import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { kubevelaApiRef } from '../../api/kubevelaApi';
import { useT } from '../../translation/useT';
import { textOrNothing } from '../fields/texts';
import { TextInput } from '../fields/TextInput';
import type { FieldProps } from '../fields/types';
import { useCreateTargets } from '../place/useCreateTargets';
import { useApplicationParts, useFormPlace } from './ReferencesContext';
import type { Reference } from './withReferences';

/** Names in a namespace come and go seldom while somebody fills in a form. */
const FRESH_MS = 15_000;

interface Named {
  /** Undefined as long as nobody knows. */
  names: string[] | undefined;
  problem?: string;
}
type Place = NonNullable<ReturnType<typeof useFormPlace>>;

/** The name of something: those that are there are offered, any other can be typed. */
export function ReferenceParameter(props: FieldProps) {
  const refers = props.parameter['x-refers'] as Reference;
  const parts = useApplicationParts();
  const place = useFormPlace();
  if (refers === 'components' || refers === 'policies' || refers === 'steps') {
    return <NameInput {...props} names={parts?.[refers]} />;
  }
  if (!place) {
    return <NameInput {...props} names={undefined} />;
  }
  return refers === 'namespaces' ? (
    <NamespaceInput {...props} place={place} />
  ) : (
    <ChoiceInput {...props} kind={refers} place={place} />
  );
}

function NamespaceInput(props: FieldProps & { place: Place }) {
  const { data } = useCreateTargets();
  const names = data?.items
    .filter(
      ({ cluster, problem }) => cluster === props.place.cluster && !problem,
    )
    .map(({ namespace }) => namespace);
  return <NameInput {...props} names={names} />;
}

/** Asked for when somebody comes to the field: most forms have several that nobody fills in. */
function ChoiceInput(
  props: FieldProps & {
    place: Place;
    kind: Exclude<
      Reference,
      'namespaces' | 'components' | 'policies' | 'steps'
    >;
  },
) {
  const { kind, place, value, beside } = props;
  const api = useApi(kubevelaApiRef);
  const [visited, setVisited] = useState(false);
  const of = kind.endsWith('-keys') ? ownerOf(beside) : undefined;
  const isAskable = !kind.endsWith('-keys') || of !== undefined;
  const { data, error } = useQuery({
    queryKey: ['choices', place.cluster, place.namespace, kind, of],
    queryFn: ({ signal }) =>
      api.listChoices({ ...place, kind, of }, { signal }),
    staleTime: FRESH_MS,
    enabled: isAskable && (visited || value !== undefined),
    retry: false,
  });
  return (
    <NameInput
      {...props}
      names={
        data && !data.problem ? data.items.map(({ name }) => name) : undefined
      }
      problem={data?.problem ?? error?.message}
      onFocus={() => setVisited(true)}
    />
  );
}

function NameInput({
  names,
  problem,
  onFocus,
  ...props
}: FieldProps & Named & { onFocus?(): void }) {
  const { t } = useT();
  const { value } = props;
  const isNew =
    names !== undefined && typeof value === 'string' && !names.includes(value);
  return (
    <TextInput
      {...props}
      parse={textOrNothing}
      suggestions={names}
      hint={
        problem
          ? t('form.refers.problem', { problem })
          : (isNew && value !== '' && t('form.refers.new', { name: value })) ||
            undefined
      }
      onFocus={onFocus}
    />
  );
}

/** The Secret or ConfigMap that a key beside it belongs to. */
function ownerOf(beside: Record<string, unknown> | undefined) {
  const owner = beside?.name ?? beside?.secretName ?? beside?.cmName;
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}
