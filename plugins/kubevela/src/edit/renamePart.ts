import type { Draft, PartValue } from './draft';

/** What can be called otherwise. */
export type PartKind = 'component' | 'policy' | 'step';

/** Parameters of KubeVela's own steps and policies that hold names, by what is named and their type. */
const NAMES: Record<PartKind, Record<string, string[]>> = {
  component: {
    'apply-component': ['component'],
    'apply-remaining': ['exceptions[]'],
    'collect-service-endpoints': ['components[]'],
    'deploy-components': ['components[].name'],
    override: ['components[].name', 'selector[]'],
    replication: ['selector[]'],
  },
  policy: {
    deploy: ['policies[]'],
    'deploy-cloud-resource': ['policy'],
    'deploy-components': ['components[].policies[]'],
    deploy2env: ['policy'],
    'export-data': ['topology'],
    'export-service': ['topology'],
    'share-cloud-resource': ['policy'],
  },
  step: {},
};
/** Of the policies that choose resources by rules. */
const OF_RULES = ['rules[].selector.componentNames[]'];

/**
 * A draft in which all that refers to a component, a policy or a step calls it by its new name: steps that deliver
 * it, policies, and what waits for it. The part itself has its new name already.
 *
 * @returns also the names of what was changed
 */
export function renamePart(
  draft: Draft,
  kind: PartKind,
  from: string,
  to: string,
): { draft: Draft; places: string[] } {
  const { spec = {} } = draft;
  const places: string[] = [];
  if (!from || !to || from === to || namesOf(draft, kind).includes(from)) {
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
  const inProperties = (part: PartValue): PartValue => {
    const paths = NAMES[kind][part.type ?? ''] ?? [];
    const all = kind === 'component' ? [...paths, ...OF_RULES] : paths;
    return part.properties
      ? {
          ...part,
          properties: all.reduce(
            (properties, path) => changed(properties, path.split('.'), swap),
            part.properties as unknown,
          ) as PartValue['properties'],
        }
      : part;
  };
  const waiting = (part: PartValue): PartValue =>
    changed(part, ['dependsOn[]'], swap) as PartValue;
  const inStep = (step: PartValue): PartValue => {
    const own = inProperties(step);
    const next = noted(step, kind === 'step' ? waiting(own) : own);
    return Array.isArray(step.subSteps)
      ? { ...next, subSteps: listOf(step.subSteps).map(inStep) }
      : next;
  };
  const next = {
    ...spec,
    ...(Array.isArray(spec.components) && {
      components: listOf(spec.components).map(component =>
        kind === 'component' ? noted(component, waiting(component)) : component,
      ),
    }),
    ...(Array.isArray(spec.policies) && {
      policies: listOf(spec.policies).map(policy =>
        noted(policy, inProperties(policy)),
      ),
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

/** What parts of a kind are called, steps in groups among them. */
function namesOf({ spec = {} }: Draft, kind: PartKind): unknown[] {
  const parts = {
    component: () => listOf(spec.components),
    policy: () => listOf(spec.policies),
    step: () =>
      listOf(spec.workflow?.steps).flatMap(step => [
        step,
        ...listOf(step.subSteps),
      ]),
  }[kind]();
  return parts.map(({ name }) => name);
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
