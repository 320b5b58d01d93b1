import type { ParameterShape } from '../../../watch';
import { asArray, asText } from '../../kube/objects';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { unknownParameters } from '../unknownParameters';
import { listed } from '../words';
import { PLATFORM_NAMESPACE } from '../../../watch/cluster/kinds';

/** Parameters that the definition does not know: vela-core ignores them and says nothing. */
export const parameterUnknown: ProblemRule = {
  code: 'parameter-unknown',
  find(context) {
    return context.components.flatMap(({ part }) => {
      const traits = asArray(part.spec?.traits).flatMap(trait =>
        check(context, part.name, 'trait', trait),
      );
      return [...check(context, part.name, 'component', part.spec), ...traits];
    });
  },
};

function check(
  context: ProblemContext,
  component: string,
  concept: 'component' | 'trait',
  used: any,
) {
  const type = asText(used?.type);
  const shape = type && used.properties && shapeOf(context, concept, type);
  if (!shape) {
    return [];
  }
  const unknown = unknownParameters(used.properties, shape);
  if (unknown.length === 0) {
    return [];
  }
  const names = listed(unknown.map(({ path }) => path));
  const [{ path, meant }] = unknown;
  const single = unknown.length === 1;
  const where = concept === 'trait' ? `the trait ${type}` : `the type ${type}`;
  const several = single ? 'parameter' : 'parameters';
  return [
    finding(
      {
        code: 'parameter-unknown',
        severity: 'warning',
        sentence: `${component}: ${where} knows no ${several} ${names}, so ${
          single ? 'it is' : 'they are'
        } ignored`,
        advice:
          single && meant
            ? `Did you mean ${meant}? Else remove ${path}`
            : `Correct or remove ${names}`,
        component,
        params: {
          component,
          type,
          parameters: names,
          meant: single ? meant : undefined,
        },
      },
      context,
    ),
  ];
}

/** The parameters of a definition; undefined where they cannot be seen. `web@v2` names a revision of it. */
function shapeOf(
  { application, view }: ProblemContext,
  concept: 'component' | 'trait',
  type: string,
): ParameterShape | undefined {
  const name = `${concept}-schema-${type.replace('@', '-')}`;
  const namespaces = [application.metadata.namespace ?? '', PLATFORM_NAMESPACE];
  for (const namespace of namespaces) {
    const schema = view.get({ group: '', kind: 'ConfigMap', namespace, name });
    if (schema?.parameters) {
      return schema.parameters;
    }
  }
  return undefined;
}
