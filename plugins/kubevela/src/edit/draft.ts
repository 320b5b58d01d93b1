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

/** Whether two drafts say the same. */
export function isSameDraft(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
