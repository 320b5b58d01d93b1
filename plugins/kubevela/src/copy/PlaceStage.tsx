import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { kubevelaApplicationCreatePermission } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  Quiet,
  RequestError,
  Skeleton,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { TextFilter } from '../common/TextFilter';
import { PlaceList } from './PlaceList';
import { placesFor, type Place, type Places } from './places';

const DEFAULT_TIERS = ['development', 'staging', 'production'];
/** More than one reads through; the filter finds the others. */
const MAX_OTHERS = 30;

/** Where an instance is to be copied to. */
export function PlaceStage(props: {
  source: InstanceSummary;
  instances: InstanceSummary[];
  chosen: Place[];
  onChoose(places: Place[]): void;
  onCancel(): void;
  onContinue(): void;
}) {
  const { source, instances, chosen, onChoose } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const [filter, setFilter] = useState('');
  const tiers =
    useApi(configApiRef).getOptionalStringArray('kubevela.promotion.tiers') ??
    DEFAULT_TIERS;
  const targets = useQuery({
    queryKey: ['kubevela', 'create-targets'],
    queryFn: ({ signal }) => api.listCreateTargets({ signal }),
  });
  const places = placesFor(source, instances, targets.data?.items ?? [], tiers);
  const toggle = (place: Place) =>
    onChoose(
      chosen.some(({ id }) => id === place.id)
        ? chosen.filter(({ id }) => id !== place.id)
        : [...chosen, place],
    );
  const others = places.others.filter(place => fits(place, filter));
  return (
    <>
      <DialogContent>
        <Stack>
          <PlaceList
            title={t('copy.where.next', { tier: places.nextTier ?? '' })}
            places={places.next}
            chosen={chosen}
            onToggle={toggle}
          />
          <PlaceList
            title={t('copy.where.instances')}
            places={places.instances}
            chosen={chosen}
            onToggle={toggle}
          />
          {targets.isPending && <Skeleton heights={[24, 24, 24]} />}
          {targets.error && (
            <RequestError
              error={targets.error}
              permission={kubevelaApplicationCreatePermission.name}
              onRetry={targets.refetch}
            />
          )}
          <PlaceList
            title={t('copy.where.others')}
            places={others.slice(0, MAX_OTHERS)}
            chosen={chosen}
            onToggle={toggle}
            isEmptyShown={places.others.length > 0}
            aside={
              places.others.length > MAX_OTHERS / 3 && (
                <TextFilter
                  label={t('copy.where.filter')}
                  value={filter}
                  onChange={setFilter}
                />
              )
            }
          />
          {others.length > MAX_OTHERS && (
            <Quiet>
              {t('copy.where.left', { n: String(others.length - MAX_OTHERS) })}
            </Quiet>
          )}
          {!targets.isPending && isEmpty(places) && (
            <Quiet>{t('copy.where.none')}</Quiet>
          )}
        </Stack>
      </DialogContent>
      <DialogButtons>
        <Button onClick={props.onCancel}>{t('operations.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={chosen.length === 0}
          onClick={props.onContinue}
        >
          {t(chosen.length > 1 ? 'copy.continue.other' : 'copy.continue.one', {
            n: String(chosen.length),
          })}
        </Button>
      </DialogButtons>
    </>
  );
}

function fits({ name, ref }: Place, filter: string): boolean {
  const text = `${name} ${ref.cluster} ${ref.namespace}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

function isEmpty({ next, instances, others }: Places): boolean {
  return next.length + instances.length + others.length === 0;
}
