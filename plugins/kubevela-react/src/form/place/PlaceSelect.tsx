import { useEffect } from 'react';
import TextField from '@material-ui/core/TextField';
import { kubevelaApplicationCreatePermission } from '@velastage/plugin-kubevela-common';
import { Notice } from '../../states/Notice';
import { RequestError } from '../../states/RequestError';
import { Skeleton } from '../../states/Skeleton';
import { useT } from '../../translation/useT';
import {
  isSamePlace,
  isShut,
  placeName,
  valueOf,
  wantedPlaces,
  type PlaceFilter,
} from './places';
import type { TargetValue } from './types';
import { useCreateTargets } from './useCreateTargets';

/**
 * What a {@link PlaceSelect} takes.
 *
 * @public
 */
export interface PlaceSelectProps {
  id?: string;
  value: TargetValue | undefined;
  onChange(value: TargetValue | undefined): void;
  /** Which places are offered; all where it is left out. */
  filter?: PlaceFilter;
  label?: string;
  help?: string;
  required?: boolean;
  disabled?: boolean;
  /** Something is wrong with what was chosen, or that nothing was. */
  isWrong?: boolean;
}

/**
 * A namespace of a cluster to create an Application in; where the user may not, it is shown and says why.
 *
 * @public
 */
export function PlaceSelect(props: PlaceSelectProps) {
  const { value, onChange, filter = {}, required } = props;
  const { t } = useT();
  const { data, error, refetch } = useCreateTargets();
  const places = wantedPlaces(data?.items ?? [], filter);
  const open = places.filter(place => !isShut(place));
  const only = open.length === 1 && !value ? open[0] : undefined;
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
  const index = value
    ? places.findIndex(place => isSamePlace(place, value))
    : -1;
  const isGone = value !== undefined && (index < 0 || isShut(places[index]));
  return (
    <>
      {open.length === 0 && (
        <Notice tone="warning" title={t('form.target.none')} />
      )}
      {isGone && (
        <Notice
          tone="error"
          title={t('form.target.gone', { target: placeName(value) })}
        />
      )}
      <TextField
        id={props.id}
        select
        label={props.label ?? t('form.target.label')}
        value={String(index)}
        onChange={event => {
          const place = places[Number(event.target.value)];
          onChange(place && valueOf(place));
        }}
        disabled={props.disabled}
        error={props.isWrong || isGone}
        helperText={props.help ?? t('form.target.help')}
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
