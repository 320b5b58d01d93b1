import { failureRule } from '../failureRule';

/** A step's properties are of another shape than the step needs. */
export const stepInvalid = failureRule({
  code: 'step-invalid',
  pattern:
    /invalid WorkflowStep ([^:]+): json: cannot unmarshal (\S+) into Go struct field [^.]*\.(\S+) of type (\S+)/,
  say([, step, found, field, type]) {
    const wanted = type.startsWith('[]') ? 'a list' : type;
    return {
      sentence: `Step ${step} has a ${found} in ${field}, where ${wanted} is needed`,
      advice: `Correct ${field} of step ${step}`,
      params: { step, field, found, wanted },
    };
  },
});
