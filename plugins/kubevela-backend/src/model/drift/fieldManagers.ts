import type { FieldManager } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { managedFields } from '../kube/managedFields';
import { asRecord } from '../kube/objects';
import { objectDifferences } from './objectDifferences';
import { toFieldDrift } from './toFieldDrift';

type Path = ReadonlyArray<string | number>;

/**
 * Who has written last what is not as it was applied, by the object's `managedFields`. A field that nobody
 * claims is left out: who takes a field away leaves no trace there.
 *
 * @param live - as the API server gives it: the watch drops `managedFields`
 */
export function fieldManagers(
  applied: KubernetesObject,
  live: KubernetesObject,
): FieldManager[] {
  // What people and tools ask for, and not what controllers report.
  const entries = managedFields(live).filter(
    ({ subresource }) => subresource !== 'status',
  );
  return objectDifferences(applied, live).flatMap(difference => {
    const entry = entries.find(({ fieldsV1 }) =>
      claims(fieldsV1, difference.path, applied),
    );
    return entry
      ? {
          path: toFieldDrift(difference).path,
          manager: entry.manager,
          time: entry.time,
        }
      : [];
  });
}

/** Whether a set of fields (FieldsV1) holds a path, or something above it as a whole. */
function claims(fields: unknown, path: Path, applied: unknown): boolean {
  let claimed = asRecord(fields);
  let value: any = applied;
  for (const [depth, part] of path.entries()) {
    if (!claimed) {
      return false;
    }
    if (depth > 0 && Object.keys(claimed).length === 0) {
      return true;
    }
    const key =
      typeof part === 'string'
        ? `f:${part}`
        : keyOfElement(Object.keys(claimed), value?.[part]);
    if (key === undefined || !(key in claimed)) {
      return false;
    }
    claimed = asRecord(claimed[key]);
    value = value?.[part];
  }
  return true;
}

/**
 * The name by which FieldsV1 knows an element of a list: `k:{"name":"web"}`, or `v:"web"` in a set. The live
 * element may have keys that the applied one leaves to the API server (`protocol`).
 */
function keyOfElement(
  names: readonly string[],
  element: any,
): string | undefined {
  return names.find(name => {
    if (name.startsWith('v:')) {
      return name === `v:${JSON.stringify(element)}`;
    }
    if (!name.startsWith('k:') || !asRecord(element)) {
      return false;
    }
    const keys = Object.entries(JSON.parse(name.slice(2)) as object);
    return (
      keys.some(([key, value]) => element[key] === value) &&
      keys.every(([key, value]) => [value, undefined].includes(element[key]))
    );
  });
}
