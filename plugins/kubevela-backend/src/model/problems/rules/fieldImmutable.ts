import { failureRule } from '../failureRule';

/** A change to a field that Kubernetes lets nobody change. */
export const fieldImmutable = failureRule({
  code: 'field-immutable',
  pattern:
    /^(\w+)(?:\.\S+)? "([^"]+)" is invalid: ([\w.[\]]+): [\s\S]*(?:field is immutable|may not change once set|updates to .* are forbidden|are forbidden)/,
  say([, kind, name, field]) {
    return {
      sentence: `${field} of ${kind} ${name} cannot be changed once it exists`,
      advice: `Delete ${kind} ${name} so that it is made anew, or name the component otherwise`,
      params: { kind, name, field },
    };
  },
});
