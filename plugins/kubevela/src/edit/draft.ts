import type { ComponentValue } from '@velastage/plugin-kubevela-react';

/** An Application as it is edited: whatever its text says, as long as it is an object. */
export type Draft = Record<string, any>;

/** The components of a draft; undefined where the text has something else in their place. */
export function componentsOf(draft: Draft): ComponentValue[] | undefined {
  const { components = [] } = draft.spec ?? {};
  return Array.isArray(components) && components.every(isObject)
    ? components
    : undefined;
}

/** A draft with other components; all else is the same. */
export function withComponents(
  draft: Draft,
  components: ComponentValue[],
): Draft {
  return { ...draft, spec: { ...draft.spec, components } };
}

/** A component with its fields in the order in which somebody wrote them. */
export function inOrderOf(
  before: ComponentValue,
  component: ComponentValue,
): ComponentValue {
  const names = new Set([...Object.keys(before), ...Object.keys(component)]);
  return Object.fromEntries(
    [...names]
      .filter(name => Object.hasOwn(component, name))
      .map(name => [name, component[name as keyof ComponentValue]]),
  );
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
