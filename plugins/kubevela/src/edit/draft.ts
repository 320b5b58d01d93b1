import type { ComponentValue } from '@velastage/plugin-kubevela-react';

/** An Application as it is edited: whatever its text says, as long as it is an object. */
export type Draft = Record<string, any>;

/** The components of a draft; undefined where the text has something else in their place. */
export function componentsOf(draft: Draft): ComponentValue[] | undefined {
  const { components = [] } = draft.spec ?? {};
  return isListOfObjects(components) ? components : undefined;
}

/** A draft with other components; all else is the same. */
export function withComponents(
  draft: Draft,
  components: ComponentValue[],
): Draft {
  return { ...draft, spec: { ...draft.spec, components } };
}

/** A policy or a workflow step as it stands in an Application. */
export interface PartValue {
  name?: string;
  type?: string;
  properties?: Record<string, unknown>;
  /** Of a step: those that have to be done before it. */
  dependsOn?: string[];
  /** Of a group of steps. */
  subSteps?: unknown[];
}

/** What is done to deliver an Application, where it says so itself. */
export interface WorkflowValue {
  steps: PartValue[];
  mode?: { steps?: string; subSteps?: string };
}

/** The policies of a draft; undefined where the text has something else in their place. */
export function policiesOf(draft: Draft): PartValue[] | undefined {
  const { policies = [] } = draft.spec ?? {};
  return isListOfObjects(policies) ? policies : undefined;
}

/** A draft with other policies; without any it says nothing of them. */
export function withPolicies(draft: Draft, policies: PartValue[]): Draft {
  const { policies: _, ...spec } = draft.spec ?? {};
  return {
    ...draft,
    spec: policies.length > 0 ? { ...draft.spec, policies } : spec,
  };
}

/** The workflow of a draft; undefined where the text has something else in its place. */
export function workflowOf(draft: Draft): WorkflowValue | undefined {
  const { workflow = {} } = draft.spec ?? {};
  if (!isObject(workflow)) {
    return undefined;
  }
  const { steps = [], mode } = workflow;
  return isListOfObjects(steps) && (mode === undefined || isObject(mode))
    ? { ...workflow, steps }
    : undefined;
}

/** A draft with another workflow; without steps it has none, unless it refers to one. */
export function withWorkflow(draft: Draft, workflow: WorkflowValue): Draft {
  const { workflow: before, ...spec } = draft.spec ?? {};
  const { steps, mode, ...others } = workflow;
  const isEmpty = steps.length === 0 && Object.keys(others).length === 0;
  return { ...draft, spec: isEmpty ? spec : { ...draft.spec, workflow } };
}

/** A name that nothing else in a list has: that of its type, with a number where it has to be. */
export function freeName(wanted: string, parts: PartValue[]): string {
  const taken = new Set(parts.map(({ name }) => name));
  for (let number = 2; taken.has(wanted); number++) {
    const next = `${wanted.replace(/-\d+$/, '')}-${number}`;
    if (!taken.has(next)) {
      return next;
    }
  }
  return wanted;
}

/** A part of an Application with its fields in the order in which somebody wrote them. */
export function inOrderOf<Value extends object>(
  before: Value,
  part: Value,
): Value {
  const names = new Set([...Object.keys(before), ...Object.keys(part)]);
  return Object.fromEntries(
    [...names]
      .filter(name => Object.hasOwn(part, name))
      .map(name => [name, part[name as keyof Value]]),
  ) as Value;
}

/** Whether two drafts say the same, in whatever order they say it. */
export function isSameDraft(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value as object).sort(([one], [other]) =>
          one < other ? -1 : 1,
        ),
      )
    : value;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isListOfObjects(value: unknown): value is object[] {
  return Array.isArray(value) && value.every(isObject);
}
