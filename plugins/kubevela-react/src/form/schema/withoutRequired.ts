import { isRecord, type ParameterSchema } from './types';

/** Parameters of which each may be left out, as where they are laid over others. Items of lists stay whole. */
export function withoutRequired(parameter: ParameterSchema): ParameterSchema {
  const { required: _, 'x-wished': __, ...others } = parameter;
  return isRecord(parameter.properties)
    ? {
        ...others,
        // Those that matter stay in sight.
        'x-asked': [
          ...(parameter['x-asked'] ?? []),
          ...(parameter.required ?? []),
        ],
        properties: Object.fromEntries(
          Object.entries(parameter.properties).map(([name, inner]) => [
            name,
            withoutRequired(inner),
          ]),
        ),
      }
    : others;
}
