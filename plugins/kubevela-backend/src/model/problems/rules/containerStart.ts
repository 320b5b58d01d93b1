import { isStuck } from '../../health/rules/pod';
import { containerRule } from '../podRule';
import { brief } from '../words';

/** The container runtime cannot create or start a container. */
export const containerStart = containerRule({
  code: 'container-start',
  matches: ({ waiting }) => waiting !== undefined && isStuck(waiting),
  causeOf: ({ waiting, name }) => `${waiting} ${name}`,
  say({ container }, subject, pods) {
    const reason = brief(container.message ?? container.waiting ?? '');
    return {
      sentence: `${subject} cannot start: ${reason}${pods}`,
      advice: 'Check its command, mounts and security settings',
      params: { reason },
    };
  },
});
