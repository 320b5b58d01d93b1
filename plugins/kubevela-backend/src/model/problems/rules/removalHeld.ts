import { conditionOf } from '../../kube/conditions';
import { nameOf } from '../../kube/objects';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { listed } from '../words';
import { finalizersOf, isHeld } from './deletionStuck';

const WAITING = /Waiting for (\S+) (\S+) \(Namespace: ([^)]*)\) to delete/;

/** An object of a component that was removed, or that someone deleted, cannot go. */
export const removalHeld: ProblemRule = {
  code: 'removal-held',
  find(context) {
    const { application, tree } = context;
    if (application.metadata.deletionTimestamp) {
      return [];
    }
    const ready = conditionOf(application, 'Ready');
    const said =
      ready?.reason === 'Deleting' ? WAITING.exec(ready.message ?? '') : null;
    const held = tree.managed.filter(isHeld);
    if (held.length === 0 && said) {
      return [
        finding(
          {
            code: 'removal-held',
            severity: 'warning',
            sentence: `${said[1]} ${said[2]} was removed from the application but cannot be deleted`,
            advice: `Look at the finalizers of ${said[1]} ${said[2]}`,
            original: ready?.message,
            since: ready?.lastTransitionTime,
            params: { resource: `${said[1]} ${said[2]}` },
          },
          context,
        ),
      ];
    }
    return held.map(node => {
      const finalizers = listed(finalizersOf(node));
      return finding(
        {
          code: 'removal-held',
          severity: 'warning',
          sentence: `${nameOf(
            node.ref,
          )} is being deleted but is held by the finalizer ${finalizers}`,
          advice: `Let the owner of ${finalizers} finish, or remove the finalizer`,
          node,
          original: ready?.message,
          since: node.object?.metadata.deletionTimestamp,
          params: { resource: nameOf(node.ref), finalizers },
          explains: [node],
        },
        context,
      );
    });
  },
};
