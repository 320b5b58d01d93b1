import type { PartValue } from './draft';

/**
 * Parts that wait for a step, when it has been called otherwise. The step itself has its new name already; while
 * a name is typed it is none yet.
 */
export function followName(
  parts: PartValue[],
  from: string,
  to: string,
): PartValue[] {
  const isElsewhere = parts.some(({ name }) => name === from);
  if (!from || !to || isElsewhere) {
    return parts;
  }
  return parts.map(part =>
    part.dependsOn?.includes(from)
      ? {
          ...part,
          dependsOn: part.dependsOn.map(each => (each === from ? to : each)),
        }
      : part,
  );
}
