import { useT, type Rollout } from '@velastage/plugin-kubevela-react';

/** How far the rounds of checks are, and how many of them failed. */
export function RolloutChecks({
  checks,
}: {
  checks: NonNullable<Rollout['checks']>;
}) {
  const { t } = useT();
  const { round, rounds, failed = 0, allowed } = checks;
  const parts = [
    rounds !== undefined &&
      t('rollout.checks.round', {
        round: String(round ?? 0),
        rounds: String(rounds),
      }),
    allowed === undefined
      ? t('rollout.checks.failed', { failed: String(failed) })
      : t('rollout.checks.failedOf', {
          failed: String(failed),
          allowed: String(allowed),
        }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
