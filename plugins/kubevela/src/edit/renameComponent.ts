import type { Draft, PartValue } from './draft';

/** Parameters of KubeVela's own steps and policies that hold names of components, by type. */
const NAMES: Record<string, string[]> = {
  'apply-component': ['component'],
  'apply-remaining': ['exceptions[]'],
  'collect-service-endpoints': ['components[]'],
  'deploy-components': ['components[].name'],
  override: ['components[].name', 'selector[]'],
  replication: ['selector[]'],
};
/** Of the policies that choose resources by rules. */
const OF_RULES = ['rules[].selector.componentNames[]'];

/**
 * A draft in which all that refers to a component calls it by its new name: steps that deliver it, policies,
 * and components that wait for it. The component itself has its new name already.
 *
 * @returns also the names of what was changed
 */
export function renameComponent(
  draft: Draft,
  from: string,
  to: string,
): { draft: Draft; places: string[] } {
  const { spec = {} } = draft;
  const places: string[] = [];
  const isElsewhere = listOf(spec.components).some(({ name }) => name === from);
  if (!from || !to || from === to || isElsewhere) {
    return { draft, places };
  }
  const swap = (value: unknown) => (value === from ? to : value);
  const noted = (before: PartValue, after: PartValue): PartValue => {
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return before;
    }
    places.push(after.name ?? after.type ?? '');
    return after;
  };
  const inPart = (part: PartValue): PartValue =>
    noted(part, {
      ...part,
      ...(part.properties && {
        properties: [...(NAMES[part.type ?? ''] ?? []), ...OF_RULES].reduce(
          (properties, path) => changed(properties, path.split('.'), swap),
          part.properties as unknown,
        ) as PartValue['properties'],
      }),
    });
  const inStep = (step: PartValue): PartValue =>
    Array.isArray(step.subSteps)
      ? {
          ...inPart(step),
          subSteps: (step.subSteps as PartValue[]).map(inPart),
        }
      : inPart(step);
  const next = {
    ...spec,
    ...(Array.isArray(spec.components) && {
      components: listOf(spec.components).map(component =>
        noted(component, changed(component, ['dependsOn[]'], swap) as never),
      ),
    }),
    ...(Array.isArray(spec.policies) && {
      policies: listOf(spec.policies).map(inPart),
    }),
    ...(Array.isArray(spec.workflow?.steps) && {
      workflow: {
        ...spec.workflow,
        steps: listOf(spec.workflow.steps).map(inStep),
      },
    }),
  };
  return places.length > 0
    ? { draft: { ...draft, spec: next }, places }
    : { draft, places };
}

/** A value with what stands at a path exchanged; what is not as the path has it stays as it is. */
function changed(
  value: unknown,
  [step, ...rest]: string[],
  swap: (value: unknown) => unknown,
): unknown {
  if (step === undefined) {
    return swap(value);
  }
  const name = step.replace(/\[\]$/, '');
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || !Object.hasOwn(value as object, name)) {
    return value;
  }
  const held = value as Record<string, unknown>;
  const inner = held[name];
  if (!step.endsWith('[]')) {
    return { ...held, [name]: changed(inner, rest, swap) };
  }
  return Array.isArray(inner)
    ? { ...held, [name]: inner.map(each => changed(each, rest, swap)) }
    : value;
}

function listOf(value: unknown): PartValue[] {
  return (Array.isArray(value) ? value : []).map(each => each ?? {});
}
