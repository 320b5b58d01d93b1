import {
  anyTag,
  living,
  neverRestarts,
  noTag,
  notReady,
  ofJob,
  restarts,
  running,
  terminating,
  untouched,
  waiting,
} from './conditions.ts';
import { podStage } from './stage.ts';
import {
  crashStatus,
  failedStatus,
  hungStatus,
  restartStatus,
  succeededStatus,
} from './templates/ending.ts';
import { imageWait } from './templates/image.ts';
import { readyStatus, slowReadyStatus } from './templates/ready.ts';
import { startStatus } from './templates/start.ts';
import { eventStep, statusStep } from './templates/steps.ts';
import { configError } from './templates/unconfigured.ts';

const failingTags = ['crash', 'fail', 'oom'];
const runMillis = 1_000;
// A kubelet asks every 10 s and gives up after three refusals; tests need not wait for that.
const hungMillis = 8_000;
const jobMillis = 2_000;
const terminationMillis = 300;
const slowSeconds = 60;
const imageRetryMillis = 150_000;

const slowEnd = `(.status.startTime | fromdate) + ${slowSeconds} | todate`;

// 10 s, doubled with each restart, 5 min at most: the kubelet's own rule.
const restartDelay =
  '[.status.containerStatuses[]? | select(.state.waiting.reason == "CrashLoopBackOff") | .restartCount] | max as $n | ([10 * pow(2; $n - 1), 300] | min | floor | tostring) + "s"';

const errImagePull =
  'printf "failed to pull and unpack image %q: failed to resolve reference %q: %s: not found" $c.image $c.image $c.image';
const backOffPull = `printf "Back-off pulling image %q: ErrImagePull: %s" $c.image (${errImagePull})`;

const started = [
  eventStep({
    type: 'Normal',
    reason: 'Pulled',
    message: 'printf "Container image %q already present on machine" $c.image',
  }),
  eventStep({
    type: 'Normal',
    reason: 'Started',
    message: 'printf "Started container %s" $c.name',
  }),
];

const pullFailed = [
  eventStep({
    type: 'Warning',
    reason: 'Failed',
    message: `printf "Failed to pull image %q: %s" $c.image (${errImagePull})`,
    tags: ['missing'],
  }),
  eventStep({
    type: 'Warning',
    reason: 'Failed',
    message: '"Error: ErrImagePull"',
    tags: ['missing'],
  }),
];

const badlyConfigured = eventStep({
  type: 'Warning',
  reason: 'Failed',
  message: 'printf "Error: %s" $error',
  given: configError,
  tags: ['unconfigured'],
});

const backOff = (tags: string[]) =>
  eventStep({
    type: 'Warning',
    reason: 'BackOff',
    message:
      'printf "Back-off restarting failed container %s in pod %s_%s(%s)" $c.name $pod.metadata.name $pod.metadata.namespace $pod.metadata.uid',
    tags,
  });

const unhealthy = eventStep({
  type: 'Warning',
  reason: 'Unhealthy',
  message: '"Readiness probe failed: HTTP probe failed with statuscode: 503"',
  tags: ['slow', 'unready'],
});

/**
 * The life of a pod, decided by the tags of its images (see README.md). At any
 * moment one stage at most fits a pod, unless several of its containers fail.
 */
export function podStages() {
  return [
    podStage({
      name: 'pod-start',
      when: [
        living,
        untouched,
        noTag('missing', 'unconfigured', 'slow', 'unready'),
      ],
      steps: [statusStep(startStatus), ...started],
    }),
    podStage({
      name: 'pod-start-unready',
      when: [
        living,
        untouched,
        noTag('missing', 'unconfigured'),
        anyTag('slow', 'unready'),
      ],
      steps: [statusStep(startStatus), ...started, unhealthy],
    }),
    podStage({
      name: 'pod-start-missing',
      when: [living, untouched, anyTag('missing')],
      steps: [statusStep(startStatus), ...pullFailed],
    }),
    podStage({
      name: 'pod-start-unconfigured',
      when: [living, untouched, noTag('missing'), anyTag('unconfigured')],
      steps: [statusStep(startStatus), badlyConfigured],
    }),
    podStage({
      name: 'pod-image-backoff',
      when: [living, waiting('ErrImagePull')],
      delayMillis: 2_000,
      steps: [
        statusStep(imageWait('ErrImagePull', 'ImagePullBackOff', backOffPull)),
        eventStep({
          type: 'Normal',
          reason: 'BackOff',
          message: 'printf "Back-off pulling image %q" $c.image',
          tags: ['missing'],
        }),
        eventStep({
          type: 'Warning',
          reason: 'Failed',
          message: '"Error: ImagePullBackOff"',
          tags: ['missing'],
        }),
      ],
    }),
    podStage({
      name: 'pod-image-retry',
      when: [living, waiting('ImagePullBackOff')],
      delayMillis: imageRetryMillis,
      steps: [
        statusStep(imageWait('ImagePullBackOff', 'ErrImagePull', errImagePull)),
        ...pullFailed,
      ],
    }),
    podStage({
      name: 'pod-crash',
      when: [living, restarts, running(...failingTags)],
      delayMillis: runMillis,
      steps: [statusStep(crashStatus), backOff(failingTags)],
    }),
    podStage({
      name: 'pod-hung',
      when: [living, restarts, running('hung')],
      delayMillis: hungMillis,
      steps: [
        eventStep({
          type: 'Warning',
          reason: 'Unhealthy',
          message:
            '"Liveness probe failed: HTTP probe failed with statuscode: 500"',
          tags: ['hung'],
        }),
        eventStep({
          type: 'Normal',
          reason: 'Killing',
          message:
            'printf "Container %s failed liveness probe, will be restarted" $c.name',
          tags: ['hung'],
        }),
        statusStep(hungStatus),
        backOff(['hung']),
      ],
    }),
    podStage({
      name: 'pod-restart',
      when: [living, waiting('CrashLoopBackOff')],
      delayFrom: restartDelay,
      steps: [statusStep(restartStatus)],
    }),
    podStage({
      name: 'pod-fail',
      when: [
        living,
        '.status.phase == "Running"',
        neverRestarts,
        running(...failingTags),
      ],
      delayMillis: runMillis,
      steps: [statusStep(failedStatus)],
    }),
    podStage({
      name: 'pod-complete',
      when: [
        living,
        '.status.phase == "Running"',
        ofJob,
        noTag(...failingTags, 'missing', 'unready', 'slow'),
      ],
      delayMillis: jobMillis,
      steps: [statusStep(succeededStatus)],
    }),
    podStage({
      name: 'pod-slow-complete',
      when: [
        living,
        '.status.phase == "Running"',
        ofJob,
        anyTag('slow'),
        noTag(...failingTags, 'missing', 'unready'),
      ],
      delayFrom: slowEnd,
      steps: [statusStep(succeededStatus)],
    }),
    podStage({
      name: 'pod-slow-ready',
      when: [
        living,
        '.status.phase == "Running"',
        `(${ofJob}) | not`,
        anyTag('slow'),
        noTag(...failingTags, 'missing', 'unready'),
        notReady,
      ],
      delayFrom: slowEnd,
      steps: [statusStep(slowReadyStatus)],
    }),
    podStage({
      // The node controller takes a pod's readiness away when its node has been
      // silent, as kwok is while it is paused; a kubelet gives it back.
      name: 'pod-ready-again',
      when: [
        living,
        '.status.phase == "Running"',
        `(${ofJob}) | not`,
        noTag('hung'),
        notReady,
        '[.status.containerStatuses[]?.ready] | (length > 0) and all',
      ],
      delayMillis: runMillis,
      steps: [statusStep(readyStatus)],
    }),
    podStage({
      name: 'pod-delete',
      when: [terminating],
      delayMillis: terminationMillis,
      steps: [{ delete: true }],
    }),
  ];
}
