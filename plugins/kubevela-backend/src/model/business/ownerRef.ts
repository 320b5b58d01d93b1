import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** An owner in whatever short form, as the full reference of an entity; a group unless it says otherwise. */
export function ownerRef(owner: string | undefined): string | undefined {
  if (!owner?.trim()) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(owner.trim(), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
