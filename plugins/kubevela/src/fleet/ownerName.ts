import { parseEntityRef } from '@backstage/catalog-model';

/** An owner as people call it: `group:default/payments` is `payments`. */
export function ownerName(entityRef: string): string {
  try {
    const { namespace, name } = parseEntityRef(entityRef, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return entityRef;
  }
}
