import { InputError } from '@backstage/errors';
import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { durationMs } from '../../model/kube/duration';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { asObject } from '../asObject';
import { awaitedHook } from './awaitedHook';
import type { FlaggerGates } from './FlaggerGates';
import { gateKey, type Hook } from './gateKey';
import { analysisOf, asksPortal, hooksOf } from './hooksOf';
import { nextWeight } from './weights';

/** As Flagger reads the interval of an analysis. */
const LEAST_INTERVAL_MS = 10_000;

const NAMES: Partial<Record<Hook, string>> = {
  'confirm-rollout': 'start',
  'confirm-traffic-increase': 'traffic',
  'confirm-promotion': 'promotion',
};

/** Opens the gate that a Canary stands before, for this version alone. */
export function approve(gates: FlaggerGates | undefined): RolloutOperation {
  return {
    choices({ object, workload }) {
      const canary = object as KubernetesObject;
      const hook = awaitedHook(canary);
      const id =
        hook && gateKey(canary, hook, workload as KubernetesObject | undefined);
      return hook && id ? [{ id, name: NAMES[hook] ?? hook }] : [];
    },

    refuse(target, { step: wanted }) {
      const object = asObject(target);
      const { cluster } = target;
      const workload = target.workload as KubernetesObject | undefined;
      const hook = awaitedHook(object);
      if (!hook) {
        return object.status?.phase === 'Progressing'
          ? note('step-under-way', 'The step is under way; nothing waits yet.')
          : note('not-rolling', 'Nothing is being rolled out.');
      }
      if (object.spec?.suspend === true) {
        return note('promote-held', 'The rollout is paused: resume it first.');
      }
      if (
        !gates ||
        !hooksOf(object, hook).some(each => asksPortal(each, cluster, hook))
      ) {
        return note(
          'gate-elsewhere',
          'Its webhook asks another system than this portal.',
        );
      }
      if (wanted !== undefined && wanted !== gateKey(object, hook, workload)) {
        return note(
          'rollout-went-on',
          'The rollout is not at this step any more.',
        );
      }
      return gates.openedBy(cluster, object, hook, workload)
        ? note(
            'gate-open',
            'It is approved: Flagger goes on when it asks next.',
          )
        : undefined;
    },

    consequences(target) {
      const object = asObject(target);
      const hook = awaitedHook(object);
      if (!hook) {
        return [];
      }
      const others = hooksOf(object, hook).filter(
        each => !asksPortal(each, target.cluster, hook),
      );
      return [
        whatFollows(object, hook),
        note('flagger-asks-every', `It asks every ${askedEvery(object)}.`, {
          interval: askedEvery(object),
        }),
        note(
          'flagger-this-version',
          'It holds for the version that waits now, and for no other.',
        ),
        others.length > 0
          ? note(
              'other-gates-too',
              `It waits for another system besides: ${others
                .map(({ name }) => name)
                .join(', ')}.`,
              { names: others.map(({ name }) => String(name)).join(', ') },
            )
          : undefined,
      ];
    },

    write(target, { step, user }) {
      const object = asObject(target);
      const hook = awaitedHook(object);
      if (step === undefined || !hook || !gates) {
        throw new InputError('The gate to open is missing');
      }
      return {
        act: () => gates.open(target.cluster, object, hook, step, user),
      };
    },

    details: (target, { step }) => ({
      step,
      gate: awaitedHook(asObject(target)),
    }),
  };
}

/** What Flagger does when it is answered. */
function whatFollows(canary: KubernetesObject, hook: Hook) {
  if (hook === 'confirm-rollout') {
    return note(
      'flagger-begins',
      'When Flagger asks next, it starts pods of the new version beside the old ones and checks them.',
    );
  }
  const next = nextWeight(canary);
  if (hook === 'confirm-traffic-increase' && next !== undefined) {
    const traffic = `${next}%`;
    return note(
      'flagger-more-traffic',
      `When Flagger asks next, and its checks are good, ${traffic} of the traffic goes to the new version. For more it asks anew.`,
      { traffic },
    );
  }
  return note(
    'flagger-promotes',
    'When Flagger asks next, all pods get the new version.',
  );
}

/** Flagger asks each time it looks at the Canary, and looks no more often than every ten seconds. */
function askedEvery(object: KubernetesObject): string {
  const interval = String(analysisOf(object.spec)?.interval ?? '1m');
  return (durationMs(interval) ?? Infinity) < LEAST_INTERVAL_MS
    ? '10s'
    : interval;
}
