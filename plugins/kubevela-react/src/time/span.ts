import type { Translate } from '../translation/useT';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A duration in its largest fitting unit, for example `4 min`; nothing is ever negative, because
 * clusters' clocks and the browser's differ.
 *
 * @public
 */
export function formatSpan(t: Translate, milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms < MINUTE_MS) {
    return t('time.seconds', { n: String(Math.floor(ms / SECOND_MS)) });
  }
  if (ms < HOUR_MS) {
    return t('time.minutes', { n: String(Math.floor(ms / MINUTE_MS)) });
  }
  if (ms < 2 * DAY_MS) {
    return t('time.hours', { n: String(Math.floor(ms / HOUR_MS)) });
  }
  return t('time.days', { n: String(Math.floor(ms / DAY_MS)) });
}
