import { parseEntityRef } from '@backstage/catalog-model';

/** An entity as people call it: `group:default/payments` is `payments`. */
export function entityName(entityRef: string): string {
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
