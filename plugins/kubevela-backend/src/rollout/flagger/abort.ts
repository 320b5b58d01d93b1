import { InputError } from '@backstage/errors';
import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { asObject } from '../asObject';
import type { FlaggerGates } from './FlaggerGates';
import { gateKey } from './gateKey';
import { asksPortal, hooksOf } from './hooksOf';

const HOOK = 'rollback';

/** Flagger asks whether to roll back only while pods of the new version run. */
const ASKS: ReadonlySet<string> = new Set(['Progressing', 'WaitingPromotion']);

/** Answers Flagger's rollback webhook with yes, for this version alone. */
export function abort(gates: FlaggerGates | undefined): RolloutOperation {
  return {
    refuse(target) {
      const object = asObject(target);
      const { cluster } = target;
      if (object.status?.phase === 'Waiting') {
        return note(
          'nothing-out-yet',
          'Nothing of the new version runs yet: roll the Application back.',
        );
      }
      if (!ASKS.has(object.status?.phase)) {
        return note('not-rolling', 'Nothing is being rolled out.');
      }
      if (
        !gates ||
        !hooksOf(object, HOOK).some(each => asksPortal(each, cluster, HOOK))
      ) {
        return note(
          'no-rollback-gate',
          'Its Canary has no rollback webhook that asks this portal.',
        );
      }
      if (object.spec?.suspend === true) {
        return note('abort-held', 'The rollout is paused: resume it first.');
      }
      return gates.openedBy(
        cluster,
        object,
        HOOK,
        target.workload as KubernetesObject | undefined,
      )
        ? note(
            'abort-open',
            'It is aborted: Flagger rolls back when it asks next.',
          )
        : undefined;
    },

    consequences: () => [
      note(
        'flagger-rolls-back',
        'When Flagger asks next, traffic goes back to the version before and the new pods are taken away.',
      ),
      note(
        'flagger-spec-stays',
        'The Application still asks for the new version: Flagger calls it failed, and tries again only when what is asked for changes.',
      ),
    ],

    write(target, { user }) {
      const object = asObject(target);
      const key = gateKey(object, HOOK, undefined);
      if (!gates || key === undefined) {
        throw new InputError('Nothing is being rolled out');
      }
      return { act: () => gates.open(target.cluster, object, HOOK, key, user) };
    },

    details: ({ object: { status } }) => ({ from: status?.phase }),
  };
}
