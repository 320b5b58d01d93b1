import { asArray } from '../../kube/objects';
import { containerRule } from '../podRule';

/** A container needs more memory than it may use. */
export const oomKilled = containerRule({
  code: 'oom-killed',
  matches: ({ ended }) => ended?.reason === 'OOMKilled',
  causeOf: ({ name }) => name,
  say({ container, trouble }, subject, pods) {
    const limit = asArray(trouble.pod.object?.spec?.containers).find(
      ({ name }) => name === container.name,
    )?.resources?.limits?.memory;
    const above = limit ? ` (limit ${limit})` : '';
    return {
      sentence: `${subject} runs out of memory${above} and is killed${pods}`,
      advice: 'Raise the memory limit, or look for what uses the memory',
      original: `OOMKilled, exit code ${container.ended?.exitCode}, ${container.restarts} restarts`,
      params: { limit, restarts: container.restarts },
    };
  },
});
