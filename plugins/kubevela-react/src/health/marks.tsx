import type {
  ClusterStatus,
  DeliveryState,
  DriftState,
  Health,
  RolloutPhase,
} from '@velastage/plugin-kubevela-common';
import { useT } from '../translation/useT';
import {
  CLUSTER_LOOKS,
  DELIVERY_LOOKS,
  DRIFT_LOOKS,
  HEALTH_LOOKS,
  ROLLOUT_LOOKS,
  STEP_LOOKS,
  UNKNOWN_LOOK,
} from './looks';
import { Mark } from './Mark';

/**
 * How marks can be shown.
 *
 * @public
 */
export interface MarkProps {
  /** The shape alone; its word is then the accessible name and the hover text. */
  iconOnly?: boolean;
  /** More for the hover text, for example the message behind the state. */
  hint?: string;
}

/**
 * The health of something: shape, colour and word.
 *
 * @public
 */
export function HealthMark(props: MarkProps & { health: Health }) {
  const { health, ...rest } = props;
  const { t, word } = useT();
  const status = word('health', health);
  return (
    <Mark
      {...rest}
      look={HEALTH_LOOKS[health] ?? UNKNOWN_LOOK}
      word={status}
      label={t('health.label', { status })}
    />
  );
}

/**
 * Where the workflow stands.
 *
 * @public
 */
export function DeliveryMark(props: MarkProps & { delivery: DeliveryState }) {
  const { delivery, ...rest } = props;
  const { t, word } = useT();
  const state = word('delivery', delivery);
  return (
    <Mark
      {...rest}
      look={DELIVERY_LOOKS[delivery] ?? UNKNOWN_LOOK}
      word={state}
      label={t('delivery.label', { state })}
    />
  );
}

/**
 * Whether the live objects still say what was applied.
 *
 * @public
 */
export function DriftMark(props: MarkProps & { drift: DriftState }) {
  const { drift, ...rest } = props;
  const { t, word } = useT();
  const state = word('drift', drift);
  return (
    <Mark
      {...rest}
      look={DRIFT_LOOKS[drift] ?? UNKNOWN_LOOK}
      word={state}
      label={t('drift.label', { state })}
    />
  );
}

/**
 * How a cluster can be seen.
 *
 * @public
 */
export function ClusterMark(props: MarkProps & { status: ClusterStatus }) {
  const { status, ...rest } = props;
  const { t, word } = useT();
  const text = word('cluster', status);
  return (
    <Mark
      {...rest}
      look={CLUSTER_LOOKS[status] ?? UNKNOWN_LOOK}
      word={text}
      label={t('cluster.label', { status: text })}
    />
  );
}

/**
 * The phase of a workflow step, in vela-core's word.
 *
 * @public
 */
export function StepMark(props: MarkProps & { phase: string }) {
  const { phase, ...rest } = props;
  const { word } = useT();
  const text = word('step', phase);
  return (
    <Mark
      {...rest}
      look={STEP_LOOKS[phase] ?? UNKNOWN_LOOK}
      word={text}
      label={text}
    />
  );
}

/**
 * Where a progressive rollout stands.
 *
 * @public
 */
export function RolloutMark(props: MarkProps & { phase: RolloutPhase }) {
  const { phase, ...rest } = props;
  const { t, word } = useT();
  const text = word('rollout.phase', phase);
  return (
    <Mark
      {...rest}
      look={ROLLOUT_LOOKS[phase] ?? UNKNOWN_LOOK}
      word={text}
      label={t('rollout.phase.label', { phase: text })}
    />
  );
}
