import { unknownParameters } from '../../model/problems/unknownParameters';
import { parameterShape } from '../../watch';
import { problem } from '../problem';
import { mismatches } from './mismatches';
import type { Check, Found } from './types';
import { usesOf } from './usesOf';

/** Parameters that are missing, of the wrong kind, or unknown: vela-core says so late, or never. */
export const parameters: Check = ({ application, schemas }) =>
  usesOf(application).flatMap(use => {
    const schema = schemas.get(`${use.type}/${use.name}`);
    if (!schema) {
      return [];
    }
    const { label, name } = use;
    const found: Found[] = [];
    for (const { place, code, params } of mismatches(
      schema,
      use.properties ?? {},
    )) {
      const at = [...use.place, 'properties', ...place];
      const parameter = place.join('.');
      if (code === 'missing') {
        found.push({
          place: at,
          problem: problem(
            use.filledElsewhere ? 'warning' : 'error',
            'parameter-missing',
            `${label}: ${name} needs the parameter ${parameter}`,
            { label, name, parameter },
          ),
        });
      } else {
        found.push({
          place: at,
          problem: problem(
            'error',
            code === 'type' ? 'parameter-type' : 'parameter-value',
            code === 'type'
              ? `${label}: the parameter ${parameter} must be of type ${params.wanted}, not ${params.found}`
              : `${label}: the parameter ${parameter} must be one of ${params.wanted}`,
            { label, name, parameter, ...params },
          ),
        });
      }
    }
    const shape = parameterShape(JSON.stringify(schema));
    for (const { path, meant } of unknownParameters(use.properties, shape)) {
      found.push({
        place: [...use.place, 'properties', ...placeOf(path)],
        problem: problem(
          'warning',
          'parameter-unknown',
          `${label}: ${name} knows no parameter ${path} and ignores it${
            meant ? `; did you mean ${meant}?` : ''
          }`,
          { label, name, parameter: path, ...(meant && { meant }) },
        ),
      });
    }
    return found;
  });

/** `ports[0].exposed` as keys. */
function placeOf(path: string): Array<string | number> {
  return path
    .split(/[.[\]]/)
    .filter(Boolean)
    .map(key => (/^\d+$/.test(key) ? Number(key) : key));
}
