import { Notice } from '../states/Notice';
import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  type ParameterSchema,
} from './schema';
import type { FormProblem } from './problems';

/** Problems of places that have no field of their own to stand beside. */
export function OtherProblems(props: {
  problems: FormProblem[];
  /** Of the form; undefined where the parameters are shown as YAML. */
  parameter?: ParameterSchema;
  value: unknown;
}) {
  const { parameter, value } = props;
  const left = props.problems.filter(
    ({ place }) =>
      place.length === 0 || !parameter || !hasField(parameter, value, place),
  );
  if (left.length === 0) {
    return null;
  }
  const isError = left.some(({ severity }) => severity === 'error');
  return (
    <Notice tone={isError ? 'error' : 'warning'} role="status">
      <ul style={{ margin: 0, paddingLeft: '1.25em' }}>
        {left.map(({ place, message }) => (
          <li key={`${place.join('.')} ${message}`}>
            {place.length > 0 && (
              <>
                <code>{place.join('.')}</code>
                {': '}
              </>
            )}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function hasField(
  parameter: ParameterSchema,
  value: any,
  [step, ...rest]: FormProblem['place'],
): boolean {
  if (step === undefined) {
    return true;
  }
  if (parameter.anyOf) {
    const { anyOf, ...alternative } = alternativeAt(
      parameter,
      chooseAlternative(parameter, value),
    );
    return hasField(alternative, value, [step, ...rest]);
  }
  const { properties, additionalProperties, items } = parameter;
  if (properties && Object.hasOwn(properties, step)) {
    return hasField(properties[step], value?.[step], rest);
  }
  const inner = typeof step === 'number' ? items : additionalProperties;
  const isShown =
    isRecord(inner) && !(properties && inner === additionalProperties);
  return isShown && hasField(inner, value?.[step], rest);
}
