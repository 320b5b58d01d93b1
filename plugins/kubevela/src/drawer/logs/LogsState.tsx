import Link from '@material-ui/core/Link';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import type { PodLog } from './usePodLogs';

/** The backend's own limit (`selectPods`). */
const MAX_PODS = 20;

/** How the stream stands, and what of it is on the screen. */
export function LogsState(props: {
  log: PodLog;
  /** Lines at the moment of a pause. */
  held: number | undefined;
  shown: number;
  /** How often the text that is looked for occurs. */
  matches: number | undefined;
  ofHidden: number;
  onRetry(): void;
}) {
  const { log, held, shown, matches, ofHidden, onRetry } = props;
  const { t } = useT();
  const paused =
    held !== undefined &&
    t('logs.paused', { n: String(log.lines.length + log.dropped - held) });
  const state = {
    connecting: t('logs.connecting'),
    following: paused || t('logs.following'),
    ended: t('logs.ended'),
    failed: '',
  }[log.state];
  const parts = [
    matches === undefined
      ? t('logs.lines', { n: String(shown) })
      : t('logs.matches', { matches: String(matches), lines: String(shown) }),
    ofHidden > 0 && t('logs.hidden', { n: String(ofHidden) }),
    log.dropped > 0 && t('logs.cut', { n: String(log.lines.length) }),
    log.omitted > 0 &&
      t('logs.omitted', { n: String(log.omitted), max: String(MAX_PODS) }),
  ].filter(Boolean);
  return (
    <Quiet>
      <span role="status">{[state, ...parts].filter(Boolean).join(' · ')}</span>{' '}
      {log.state === 'ended' && (
        <Link component="button" variant="body2" onClick={onRetry}>
          {t('logs.again')}
        </Link>
      )}
    </Quiet>
  );
}
