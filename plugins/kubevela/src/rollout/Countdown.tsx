import { formatSpan, useNow, useT } from '@velastage/plugin-kubevela-react';

/** When a timed pause ends, counted down. */
export function Countdown({ until }: { until: string }) {
  const { t } = useT();
  const left = Date.parse(until) - useNow();
  return (
    <time dateTime={until} title={until}>
      {left > 0
        ? t('rollout.resumes', { span: formatSpan(t, left) })
        : t('rollout.resumes.now')}
    </time>
  );
}
