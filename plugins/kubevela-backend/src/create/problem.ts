import type {
  ApplyProblem,
  ApplyProblemCode,
} from '@velastage/plugin-kubevela-common';
import { redactText } from '../redact';

/** What is wrong with a manifest, and what to do; values in it are not shown where they look like secrets. */
export function problem(
  severity: ApplyProblem['severity'],
  code: ApplyProblemCode,
  message: string,
  params?: Record<string, string>,
): ApplyProblem {
  return {
    severity,
    code,
    message: redactText(message),
    // They are shown in other languages' sentences.
    params:
      params &&
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          redactText(value),
        ]),
      ),
  };
}

/** How people write a place: `spec.components[0].properties.image`. */
export function pathText(place: ReadonlyArray<string | number>): string {
  return place.reduce<string>((path, key) => {
    if (typeof key === 'number') {
      return `${path}[${key}]`;
    }
    return path ? `${path}.${key}` : key;
  }, '');
}
