import type { OperationNote, Rollout } from '@velastage/plugin-kubevela-common';
import type {
  RolloutEngine,
  RolloutSurroundings,
} from '@velastage/plugin-kubevela-node';
import { conditionOf } from '../../model/kube/conditions';
import { isRestored } from '../../model/health/rules/flaggerCanary';
import { asText } from '../../model/kube/objects';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { abort } from './abort';
import { approve } from './approve';
import { awaitedHook } from './awaitedHook';
import type { FlaggerGates } from './FlaggerGates';
import { flaggerSteps } from './flaggerSteps';
import { pause, resume } from './hold';
import { analysisOf, asksPortal, hooksOf } from './hooksOf';

/** Between these a new version goes out. */
const ROLLING: ReadonlySet<string> = new Set([
  'Waiting',
  'Progressing',
  'WaitingPromotion',
  'Promoting',
  'Finalising',
]);

/**
 * Flagger. It takes no orders but `spec.suspend`: what else is decided, its webhooks ask for.
 *
 * @param gates - where this portal answers them; without, it only shows what Flagger does
 */
export function createFlaggerEngine(gates?: FlaggerGates): RolloutEngine {
  return {
    name: 'Flagger',
    group: 'flagger.app',
    kind: 'Canary',

    workloadOf({ spec }) {
      const ref = spec?.targetRef;
      return ref?.name
        ? {
            apiVersion: ref.apiVersion ?? 'apps/v1',
            kind: ref.kind ?? 'Deployment',
            name: ref.name,
          }
        : undefined;
    },

    read(canary, workload, surroundings) {
      const object = canary as KubernetesObject;
      const { status, spec } = object;
      const steps = flaggerSteps(object);
      const rolling = ROLLING.has(status?.phase);
      const at = steps.findIndex(({ state }) => state === 'current');
      const counts = analysisOf(spec)?.iterations > 0;
      return {
        phase: phaseOf(
          object,
          standsAtGate(object, workload, surroundings, gates),
        ),
        message: asText(conditionOf(object, 'Promoted')?.message),
        strategy:
          counts && analysisOf(spec)?.match === undefined
            ? 'blueGreen'
            : 'canary',
        currentStep: rolling && at >= 0 ? at + 1 : undefined,
        steps,
        since: asText(status?.lastTransitionTime),
        pods: rolling ? podsOf(object, workload, surroundings) : undefined,
        traffic:
          rolling && !counts ? `${status?.canaryWeight ?? 0}%` : undefined,
        checks: rolling ? checksOf(object, counts) : undefined,
        notes: notesOf(object, workload, surroundings, gates),
      };
    },

    replaced(canary) {
      const name = `Canary ${canary.metadata?.name}`;
      return note(
        'flagger-replaced',
        `${name} is under way, and Flagger knows no way back: any version, also the one before, is analysed from the beginning, and its gates ask anew.`,
        { name },
      );
    },

    operations: {
      'approve-rollout-step': approve(gates),
      'resume-rollout': resume,
      'pause-rollout': pause,
      'abort-rollout': abort(gates),
    },
  };
}

/** Whether it goes on only when somebody answers here, though its own status calls that progressing. */
function standsAtGate(
  object: KubernetesObject,
  workload: Readonly<Record<string, any>> | undefined,
  { cluster }: RolloutSurroundings,
  gates: FlaggerGates | undefined,
): boolean {
  const hook = awaitedHook(object);
  return (
    hook !== undefined &&
    !gates?.openedBy(
      cluster,
      object,
      hook,
      workload as KubernetesObject | undefined,
    )
  );
}

function phaseOf(object: KubernetesObject, atGate: boolean): Rollout['phase'] {
  const { status, spec } = object;
  const phase = asText(status?.phase);
  if (spec?.suspend === true) {
    return phase && ROLLING.has(phase) ? 'Paused' : 'Disabled';
  }
  switch (phase) {
    case 'Initialized':
    case 'Succeeded':
      return 'Healthy';
    case 'Waiting':
    case 'WaitingPromotion':
      return 'Waiting';
    case 'Initializing':
      return 'Progressing';
    case 'Progressing':
      return atGate ? 'Waiting' : 'Progressing';
    case 'Promoting':
    case 'Finalising':
    case 'Terminating':
      return 'Finishing';
    case 'Failed':
      return isRestored(object) ? 'Healthy' : 'Degraded';
    case 'Terminated':
      return 'Disabled';
    default:
      return 'Unknown';
  }
}

/** The new version runs in the target itself, the one before in a copy of it. */
function podsOf(
  { spec }: KubernetesObject,
  workload: Readonly<Record<string, any>> | undefined,
  surroundings: RolloutSurroundings,
) {
  const {
    apiVersion = 'apps/v1',
    kind = 'Deployment',
    name,
  } = spec?.targetRef ?? {};
  const primary = surroundings.get({
    apiVersion,
    kind,
    name: `${name}-primary`,
  });
  if (!workload && !primary) {
    return undefined;
  }
  return {
    wanted: primary?.spec?.replicas,
    updated: workload?.status?.replicas ?? 0,
    updatedReady: workload?.status?.readyReplicas ?? 0,
    old: primary && (primary.status?.replicas ?? 0),
    oldReady: primary && (primary.status?.readyReplicas ?? 0),
  };
}

function checksOf({ status, spec }: KubernetesObject, counts: boolean) {
  const { iterations, threshold } = analysisOf(spec) ?? {};
  return {
    // While it waits at the end it counts one round over and over.
    round: counts
      ? Math.min(Number(status?.iterations ?? 0), iterations)
      : undefined,
    rounds: counts ? iterations : undefined,
    failed: Number(status?.failedChecks ?? 0),
    allowed: typeof threshold === 'number' ? threshold : undefined,
  };
}

const stillAskedFor = note(
  'flagger-failed',
  'All pods run the version before, and the Application still asks for the new one. Flagger tries again only when what is asked for changes: roll the Application back, or deploy a version that is mended.',
);

const restored = note(
  'flagger-restored',
  'The Application asks for the version that all pods run. Flagger goes on calling the one after it failed until the next version.',
);

function notesOf(
  object: KubernetesObject,
  workload: Readonly<Record<string, any>> | undefined,
  { cluster }: RolloutSurroundings,
  gates: FlaggerGates | undefined,
): OperationNote[] | undefined {
  if (object.status?.phase === 'Failed') {
    return [isRestored(object) ? restored : stillAskedFor];
  }
  const target = workload as KubernetesObject | undefined;
  const aborted = gates?.openedBy(cluster, object, 'rollback', target);
  if (aborted) {
    return [
      note(
        'flagger-aborts',
        'It was aborted: Flagger rolls back when it asks next.',
      ),
    ];
  }
  const hook = awaitedHook(object);
  if (!hook) {
    return undefined;
  }
  const asked = hooksOf(object, hook);
  const opened = gates?.openedBy(cluster, object, hook, target);
  if (opened) {
    return [
      note(
        'flagger-approved',
        `Approved${
          opened.who ? ` by ${opened.who}` : ''
        }: Flagger goes on when it asks next.`,
        { who: opened.who ?? '–' },
      ),
    ];
  }
  const elsewhere = asked.filter(each => !asksPortal(each, cluster, hook));
  return elsewhere.length > 0
    ? [
        note(
          'flagger-asks-elsewhere',
          `It waits for another system than this portal: ${elsewhere
            .map(({ name }) => name)
            .join(', ')}.`,
          { names: elsewhere.map(({ name }) => String(name)).join(', ') },
        ),
      ]
    : undefined;
}
