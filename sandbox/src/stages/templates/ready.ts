import { eachContainer, identity, prelude, readiness } from './fragments.ts';

/** A pod whose containers are ready counts as ready. */
export const readyStatus = `${prelude}
{{ $message := "" }}
conditions:
${readiness('true')}
`;

/** A slow container has become ready. */
export const slowReadyStatus = `${readyStatus}
${eachContainer(
  'hasSuffix ":slow" $c.image',
  `-${identity.slice(1)}
  ready: true
  started: true
  restartCount: {{ $c.restartCount }}
  state: {{ toJson $c.state }}`,
)}`;
