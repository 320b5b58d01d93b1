import LinearProgress from '@material-ui/core/LinearProgress';
import { useT, type Rollout } from '@velastage/plugin-kubevela-react';

const MAX_BAR_PX = 320;

/** How many pods run the new version, in words and as a bar. */
export function NewPods({ pods }: { pods: NonNullable<Rollout['pods']> }) {
  const { t } = useT();
  const { wanted, updated = 0, updatedReady: ready = 0, old, oldReady } = pods;
  const values = { updated: String(updated), ready: String(ready) };
  const before =
    old === undefined
      ? undefined
      : t(
          oldReady === undefined
            ? 'rollout.pods.old'
            : 'rollout.pods.old.ready',
          {
            old: String(old),
            ready: String(oldReady),
          },
        );
  if (!wanted) {
    return (
      <>
        {t('rollout.pods.unknown', values)}
        {before && <div>{before}</div>}
      </>
    );
  }
  const percent = Math.min(100, Math.round((updated / wanted) * 100));
  return (
    <div style={{ maxWidth: MAX_BAR_PX }}>
      {t('rollout.pods.value', { ...values, wanted: String(wanted) })}
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-label={t('rollout.pods.bar', { percent: String(percent) })}
        style={{ marginTop: 4, marginBottom: before ? 4 : 0 }}
      />
      {before}
    </div>
  );
}
