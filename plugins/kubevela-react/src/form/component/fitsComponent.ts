import type { DefinitionSummary } from '../../api/models';

/**
 * Whether a trait is made for a component type. vela-core itself takes any: a trait that does not fit does
 * nothing, or breaks the workload.
 *
 * @param component - undefined where the type is not known, which fits everything
 * @public
 */
export function fitsComponent(
  trait: DefinitionSummary,
  component: DefinitionSummary | undefined,
): boolean {
  const { appliesTo } = trait;
  const { name, workload } = component ?? {};
  return (
    appliesTo.length === 0 ||
    workload === undefined ||
    appliesTo.some(
      each =>
        each === '*' ||
        each === name ||
        each === workload ||
        each.startsWith('labelSelector:') ||
        (each.startsWith('*.') && workload.endsWith(each.slice(1))),
    )
  );
}

/**
 * The first of some traits that one does not go together with, whichever of the two says so.
 *
 * @public
 */
export function conflictOf(
  trait: DefinitionSummary,
  others: DefinitionSummary[],
): string | undefined {
  return others.find(
    other =>
      trait.conflictsWith.includes(other.name) ||
      other.conflictsWith.includes(trait.name),
  )?.name;
}
