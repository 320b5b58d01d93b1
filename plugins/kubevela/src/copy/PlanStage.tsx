import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import {
  kubevelaApiRef,
  useT,
  type CopyResult,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { Stack } from '../common/Stack';
import { ReasonField } from '../operations/ReasonField';
import type { Place } from './places';
import { PlacePlan } from './PlacePlan';
import { canWrite, isPromotion } from './readiness';
import type { Copied } from './ResultStage';
import { NO_WISHES, type Wishes } from './useCopyPlan';

/** What would change in each place, and the button that does it. */
export function PlanStage(props: {
  source: InstanceSummary;
  places: Place[];
  onSaid(): void;
  onBack(): void;
  onCopied(results: Copied[]): void;
}) {
  const { source, places, onSaid, onBack, onCopied } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const [reason, setReason] = useState('');
  const [remember, setRemember] = useState(true);
  const [wishes, setWishes] = useState<Record<string, Wishes>>({});
  const [plans, setPlans] = useState<Record<string, CopyResult | undefined>>(
    {},
  );
  const wishesOf = (id: string) => wishes[id] ?? NO_WISHES;
  const copy = useMutation({
    mutationFn: async () => {
      const results = await Promise.allSettled(
        places.map(place => {
          const plan = plans[place.id];
          const { choices, takeOver, override } = wishesOf(place.id);
          return api.copyApplication(refOf(source), {
            target: place.ref,
            choices,
            takeOver,
            remember,
            promote: plan && isPromotion(plan) && !override,
            state: plan?.apply.state,
            sourceState: plan?.sourceState,
            reason: reason.trim() || undefined,
          });
        }),
      );
      return results.map(
        (result, index): Copied => ({
          place: places[index],
          ...(result.status === 'fulfilled'
            ? { outcome: result.value.apply.outcome }
            : { error: result.reason }),
        }),
      );
    },
    onSuccess: onCopied,
  });
  const ready = places.every(({ id }) => canWrite(plans[id], wishesOf(id)));
  const promotes =
    places.length > 0 &&
    places.every(({ id }) => {
      const plan = plans[id];
      return plan && isPromotion(plan) && !wishesOf(id).override;
    });
  return (
    <form
      noValidate
      style={{ display: 'contents' }}
      onSubmit={event => {
        event.preventDefault();
        if (ready && !copy.isPending) {
          copy.mutate();
        }
      }}
    >
      <DialogContent>
        <Stack>
          {places.map(place => (
            <PlacePlan
              key={place.id}
              source={source}
              place={place}
              wishes={wishesOf(place.id)}
              remember={remember}
              onRemember={setRemember}
              onWish={next => {
                onSaid();
                setWishes(all => ({ ...all, [place.id]: next }));
              }}
              onPlan={plan =>
                setPlans(all =>
                  all[place.id] === plan ? all : { ...all, [place.id]: plan },
                )
              }
            />
          ))}
          <ReasonField
            value={reason}
            onChange={setReason}
            disabled={copy.isPending}
            isLast
          />
        </Stack>
      </DialogContent>
      <DialogButtons>
        <Button onClick={onBack} disabled={copy.isPending}>
          {t('edit.back')}
        </Button>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!ready || copy.isPending}
        >
          {writeText()}
        </Button>
      </DialogButtons>
    </form>
  );

  function writeText() {
    if (copy.isPending) {
      return t('copy.writing');
    }
    if (promotes) {
      return t('copy.promote', { tier: places[0].tier ?? '' });
    }
    return t(places.length > 1 ? 'copy.write.other' : 'copy.write.one', {
      n: String(places.length),
    });
  }
}
