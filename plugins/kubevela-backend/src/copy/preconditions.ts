import type {
  CopyPrecondition,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import { timeOf } from '../model/kube/time';
import type { PromotionSettings, Requirement } from './types';

const MINUTE_MS = 60_000;

/** Whether an instance is fit to be promoted, requirement by requirement. */
export function preconditionsOf(
  source: InstanceSummary,
  target: Pick<InstanceSummary, 'tier' | 'environment'>,
  settings: PromotionSettings,
  now: number,
): CopyPrecondition[] {
  const { health, delivery, drift } = source;
  const checks: Record<Requirement, () => Omit<CopyPrecondition, 'code'>> = {
    healthy: () => ({
      met: health.status === 'Healthy',
      message: `The source is ${health.status}`,
      params: { found: health.status },
    }),
    delivered: () => ({
      met: delivery.state === 'Delivered',
      message: `Its delivery is ${delivery.state}`,
      params: { found: delivery.state },
    }),
    published: () => ({
      met: !delivery.editedNotPublished,
      message: delivery.editedNotPublished
        ? 'It was edited and not published: what would be promoted has never run'
        : 'What is written is what runs',
    }),
    inSync: () => ({
      met: drift.state !== 'Drifted' && drift.state !== 'Unknown',
      message: `Its drift is ${drift.state}`,
      params: { found: drift.state },
    }),
  };
  return [
    nextTier(source, target, settings),
    ...settings.require.map(code => ({ code, ...checks[code]() })),
    ...(settings.soakMs > 0 ? [soaked(source, settings, now)] : []),
  ];
}

function nextTier(
  source: InstanceSummary,
  target: Pick<InstanceSummary, 'tier'>,
  { tiers }: PromotionSettings,
): CopyPrecondition {
  const [from, to] = [source.tier, target.tier].map(tier =>
    tier === undefined ? -1 : tiers.indexOf(tier),
  );
  const names = {
    from: source.tier ?? '',
    to: target.tier ?? '',
    wanted: tiers[from + 1] ?? '',
  };
  const met = from >= 0 && to === from + 1;
  return {
    code: 'nextTier',
    met,
    message: met
      ? `${names.to} comes after ${names.from}`
      : `From ${names.from || 'no tier'} one promotes to ${
          (from >= 0 && names.wanted) || 'nothing'
        }, not to ${names.to || 'no tier'}`,
    params: names,
  };
}

function soaked(
  { health }: InstanceSummary,
  { soakMs }: PromotionSettings,
  now: number,
): CopyPrecondition {
  const since = timeOf(health.since);
  const minutes = Math.round(soakMs / MINUTE_MS);
  return {
    code: 'soaked',
    met:
      health.status === 'Healthy' &&
      since !== undefined &&
      now - since >= soakMs,
    message: `It must have been healthy for ${minutes} minutes`,
    params: { minutes: String(minutes), since: health.since ?? '' },
  };
}
