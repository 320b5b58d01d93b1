import { failureRule } from '../failureRule';

/** An object of the same name was made outside of KubeVela. */
export const existsUnmanaged = failureRule({
  code: 'exists-unmanaged',
  pattern:
    /(\S+) (?:([^/\s]+)\/)?(\S+) exists but not managed by any application now/,
  say([, kind, namespace, name]) {
    return {
      sentence: `${kind} ${name} already exists and was not made by KubeVela`,
      advice:
        'Rename the component, or take the object over (policy take-over)',
      params: { kind, namespace, name },
    };
  },
});
