import { containerRule } from '../podRule';
import { brief } from '../words';

const MISSING = /(configmap|secret) "([^"]+)" not found/i;
const MISSING_KEY =
  /couldn't find key (\S+) in (ConfigMap|Secret) (?:[^/\s]+\/)?(\S+)/;

/** A container lacks what its definition refers to, mostly a ConfigMap, a Secret or a key in one. */
export const containerConfig = containerRule({
  code: 'container-config',
  matches: ({ waiting }) => waiting === 'CreateContainerConfigError',
  causeOf: ({ message = '' }) => message,
  say({ container }, subject, pods) {
    const message = container.message ?? '';
    const key = MISSING_KEY.exec(message);
    if (key) {
      const [, name, kind, object] = key;
      return {
        sentence: `${subject} cannot start: ${kind} ${object} has no key ${name}${pods}`,
        advice: `Add the key ${name} to ${kind} ${object}, or correct the reference`,
        params: { kind, object, key: name },
      };
    }
    const missing = MISSING.exec(message);
    if (missing) {
      const kind =
        missing[1].toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap';
      return {
        sentence: `${subject} cannot start: ${kind} ${missing[2]} does not exist${pods}`,
        advice: `Create ${kind} ${missing[2]}, or correct the reference`,
        params: { kind, object: missing[2] },
      };
    }
    return {
      sentence: `${subject} cannot start: ${
        message ? brief(message) : 'its container is configured wrongly'
      }${pods}`,
      advice: 'Correct the configuration of the container',
      params: { reason: brief(message) },
    };
  },
});
