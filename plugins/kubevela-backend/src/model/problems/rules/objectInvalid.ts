import { failureRule } from '../failureRule';
import { brief } from '../words';

/** The API server does not take a rendered object. */
export const objectInvalid = failureRule({
  code: 'object-invalid',
  pattern: /^(\w+)(?:\.\S+)? "([^"]+)" is invalid: ([\s\S]+)$/,
  say([, kind, name, reasons]) {
    const reason = brief(
      reasons
        .replace(/^\[([\s\S]*)\]$/, '$1')
        .replace(/ \(e\.g\. .*?, regex used for validation is '[^']*'\)/g, ''),
    );
    return {
      sentence: `The cluster does not accept ${kind} ${name}: ${reason}`,
      advice: 'Correct the parameter that sets this value',
      params: { kind, name, reason },
    };
  },
});
