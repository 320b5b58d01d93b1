import { BUSINESS_ANNOTATION_PREFIX } from '@velastage/plugin-kubevela-common';
import type { TargetValue } from '@velastage/plugin-kubevela-react';
import type { Draft } from '../edit/draft';

/** What somebody has said of a new Application so far. */
export interface NewApplication {
  place?: TargetValue;
  draft: Draft;
}

/** Where everybody begins. */
export function newApplication(): NewApplication {
  return {
    draft: {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: '' },
      spec: { components: [] },
    },
  };
}

/** The name that a draft says; empty where it says none. */
export function nameOf({ metadata }: Draft): string {
  return typeof metadata?.name === 'string' ? metadata.name : '';
}

/** A draft under another name. */
export function withName(draft: Draft, name: string): Draft {
  return { ...draft, metadata: { ...draft.metadata, name } };
}

/** A draft for another namespace. */
export function withNamespace(
  draft: Draft,
  namespace: string | undefined,
): Draft {
  const { namespace: _, ...metadata } = draft.metadata ?? {};
  const { name, ...others } = metadata;
  return {
    ...draft,
    metadata: { name, ...(namespace && { namespace }), ...others },
  };
}

/** What a draft says of the business: `owner`, `title` and others. */
export function attributeOf({ metadata }: Draft, name: string): string {
  const value = metadata?.annotations?.[`${BUSINESS_ANNOTATION_PREFIX}${name}`];
  return value === undefined || value === null ? '' : String(value);
}

/** A draft that says something else of the business; an empty text says nothing. */
export function withAttribute(draft: Draft, name: string, text: string): Draft {
  const key = `${BUSINESS_ANNOTATION_PREFIX}${name}`;
  const { annotations: before, ...metadata } = draft.metadata ?? {};
  const annotations = { ...before, [key]: text };
  if (!text) {
    delete annotations[key];
  }
  return {
    ...draft,
    metadata: {
      ...metadata,
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
  };
}
