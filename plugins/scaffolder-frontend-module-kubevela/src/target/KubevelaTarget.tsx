import { useEffect } from 'react';
import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { kubevelaApplicationCreatePermission } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  KubevelaProvider,
  Notice,
  RequestError,
  Skeleton,
  useT,
} from '@velastage/plugin-kubevela-react';
import { isTarget } from '../common/targetOf';
import {
  isSamePlace,
  isShut,
  placeName,
  valueOf,
  wantedPlaces,
} from './places';
import type { TargetFieldProps } from './schema';

/** Where the Application is created: a namespace of a cluster that the person may create in. */
export function KubevelaTarget(props: TargetFieldProps) {
  return (
    <KubevelaProvider>
      <TargetSelect {...props} />
    </KubevelaProvider>
  );
}

function TargetSelect(props: TargetFieldProps) {
  const { formData, onChange, schema, idSchema, required, rawErrors } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: ['create-targets'],
    queryFn: ({ signal }) => api.listCreateTargets({ signal }),
  });
  const places = wantedPlaces(
    data?.items ?? [],
    props.uiSchema?.['ui:options'] ?? {},
  );
  const open = places.filter(place => !isShut(place));
  const chosen = isTarget(formData) ? formData : undefined;
  const only = open.length === 1 && !chosen ? open[0] : undefined;
  useEffect(() => {
    if (only) {
      onChange(valueOf(only));
    }
    // The place is the same while its name is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [only && placeName(only)]);

  if (!data) {
    return error ? (
      <RequestError
        error={error}
        permission={kubevelaApplicationCreatePermission.name}
        onRetry={refetch}
      />
    ) : (
      <Skeleton heights={[40]} />
    );
  }
  const index = chosen
    ? places.findIndex(place => isSamePlace(place, chosen))
    : -1;
  const isGone = chosen && (index < 0 || isShut(places[index]));
  return (
    <>
      {open.length === 0 && (
        <Notice tone="warning" title={t('form.target.none')} />
      )}
      {isGone && (
        <Notice
          tone="error"
          title={t('form.target.gone', { target: placeName(chosen) })}
        />
      )}
      <TextField
        id={idSchema?.$id}
        select
        label={schema.title ?? t('form.target.label')}
        value={String(index)}
        onChange={event => {
          const place = places[Number(event.target.value)];
          onChange(place && valueOf(place));
        }}
        disabled={props.disabled || props.readonly}
        error={Boolean(rawErrors?.length || isGone)}
        helperText={schema.description ?? t('form.target.help')}
        inputProps={{ 'aria-required': required || undefined }}
        InputLabelProps={{ shrink: true, required }}
        SelectProps={{ native: true }}
        variant="outlined"
        margin="normal"
        fullWidth
      >
        <option value="-1">{t('form.target.choose')}</option>
        {places.map((place, at) => (
          <option key={placeName(place)} value={at} disabled={isShut(place)}>
            {textOf(place)}
          </option>
        ))}
      </TextField>
    </>
  );

  function textOf(place: (typeof places)[number]): string {
    const target = placeName(place);
    if (!place.allowed) {
      return t('form.target.denied', { target });
    }
    const { problem } = place;
    return problem ? t('form.target.problem', { target, problem }) : target;
  }
}
