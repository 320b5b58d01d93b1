import {
  Quiet,
  RelativeTime,
  useT,
  type Rollout,
} from '@velastage/plugin-kubevela-react';

type Analysis = NonNullable<Rollout['analysis']>[number];

/** One thing that is measured: how often it was good and bad, how often it may be, and what came out last. */
export function AnalysisMetric(props: {
  metric: NonNullable<Analysis['metrics']>[number];
}) {
  const { t, word } = useT();
  const { name, phase, message, value, measuredAt } = props.metric;
  const { successful = 0, failed = 0, inconclusive, errors } = props.metric;
  const { failureLimit, inconclusiveLimit = 0 } = props.metric;
  const { measured = 0, wanted } = props.metric;
  const bad = String(failed);
  const counts = [
    wanted &&
      t('rollout.analysis.measured', {
        measured: String(measured),
        wanted: String(wanted),
      }),
    t('rollout.analysis.good', { n: String(successful) }),
    failureLimit === undefined || failureLimit < 0
      ? t('rollout.analysis.bad', { n: bad })
      : t('rollout.analysis.bad.limit', {
          n: bad,
          limit: String(failureLimit),
        }),
    inconclusive &&
      t('rollout.analysis.neither', {
        n: String(inconclusive),
        limit: String(inconclusiveLimit),
      }),
    errors && t('rollout.analysis.errors', { n: String(errors) }),
    value !== undefined && t('rollout.analysis.last', { value }),
  ].filter(Boolean);
  return (
    <li>
      {name}: {word('rollout.analysis', phase)}, {counts.join(', ')}
      {(measuredAt || message) && (
        <Quiet>
          {measuredAt && <RelativeTime at={measuredAt} form="ago" />} {message}
        </Quiet>
      )}
    </li>
  );
}
