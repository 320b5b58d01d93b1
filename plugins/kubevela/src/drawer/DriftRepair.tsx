import type { DeliveryState } from '@velastage/plugin-kubevela-common';
import { useT, type Instance } from '@velastage/plugin-kubevela-react';

/**
 * States of the delivery in which vela-core puts nothing back, whatever the object. Where a delivery has
 * succeeded only the Application itself can forbid it.
 */
const REASONS: Partial<
  Record<DeliveryState, 'Deleting' | 'Paused' | 'Running' | 'Ended' | 'Once'>
> = {
  Deleting: 'Deleting',
  Paused: 'Paused',
  Running: 'Running',
  Failed: 'Ended',
  Terminated: 'Ended',
  Delivered: 'Once',
};

/** Whether vela-core will put back what was changed, or why not as far as the delivery tells. */
export function DriftRepair(props: { repairs: boolean; instance: Instance }) {
  const { repairs, instance } = props;
  const { t } = useT();
  if (repairs) {
    return <>{t('driftList.repairs')}</>;
  }
  const reason = REASONS[instance.summary.delivery.state];
  return (
    <>
      {t('driftList.stays')} {reason && t(`driftPart.stays.${reason}`)}
    </>
  );
}
