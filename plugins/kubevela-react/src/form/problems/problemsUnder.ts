import type { ApplyProblem } from '../../api/models';
import type { FormProblem, Place } from './types';

/**
 * Those of an Application's problems that are about one part of it, as problems of that part's form.
 *
 * @param path - for example `spec.components[0].properties`
 * @public
 */
export function problemsUnder(
  problems: ApplyProblem[],
  path: string,
): FormProblem[] {
  const outer = placeOf(path);
  return problems.flatMap(({ path: at, severity, code, message }) => {
    const place = placeOf(at ?? '');
    const isUnder =
      at !== undefined && outer.every((step, index) => place[index] === step);
    return isUnder
      ? [{ place: place.slice(outer.length), severity, code, message }]
      : [];
  });
}

/** As the backend writes places: `spec.components[0].properties.image`. */
function placeOf(path: string): Place {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? name : Number(index),
  );
}
