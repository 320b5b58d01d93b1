import { failureRule } from '../failureRule';

/** Another Application manages an object of the same name. */
export const ownedByOther = failureRule({
  code: 'owned-by-other',
  pattern:
    /existing object (\S+) (?:([^/\s]+)\/)?(\S+) is managed by other application (\S+)/,
  say([, kind, namespace, name, application]) {
    return {
      sentence: `${kind} ${name} already belongs to the application ${application}`,
      advice:
        'Rename the component, or let the other application share it (policy shared-resource)',
      params: { kind, namespace, name, application },
    };
  },
});
