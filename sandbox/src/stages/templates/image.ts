import { eachContainer, identity, prelude } from './fragments.ts';

/** From one reason for waiting for the image to another. */
export function imageWait(from: string, to: string, message: string): string {
  return `${prelude}${eachContainer(
    `eq (dig "state" "waiting" "reason" "" $c) "${from}"`,
    `-${identity.slice(1)}
  ready: false
  started: false
  restartCount: 0
  state:
    waiting:
      reason: ${to}
      message: {{ ${message} | Quote }}`,
  )}`;
}
