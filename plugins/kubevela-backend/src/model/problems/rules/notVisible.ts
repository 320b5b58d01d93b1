import { isSilentKind } from '../../health/silentKinds';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { listed } from '../words';

/** Resources that cannot be looked at: nothing may be wrong with them, but nobody knows. */
export const notVisible: ProblemRule = {
  code: 'not-visible',
  find(context) {
    const kinds = new Set<string>();
    for (const { ref, visibility, placement } of context.tree.managed) {
      if (visibility === 'blind' && !placement && !isSilentKind(ref)) {
        kinds.add(ref.kind);
      }
    }
    if (kinds.size === 0) {
      return [];
    }
    const names = listed([...kinds]);
    return [
      finding(
        {
          code: 'not-visible',
          severity: 'warning',
          sentence: `${names} of this application cannot be looked at in ${context.cluster}`,
          advice: `Grant list and watch on them: the page of cluster ${context.cluster} has the rule`,
          params: { kinds: names, cluster: context.cluster },
        },
        context,
      ),
    ];
  },
};
