import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { NOTIFICATIONS_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { readLevel } from './readSettings';
import type { NotificationLevel } from './types';

/**
 * Asks the catalog what owners want to be told: their entity's annotation, or else the default. An owner that
 * the catalog does not have is left out, as nobody would get the notification.
 */
export function readLevels(options: {
  catalog: CatalogService;
  auth: AuthService;
  otherwise: NotificationLevel;
}): (owners: string[]) => Promise<Map<string, NotificationLevel>> {
  const { catalog, auth, otherwise } = options;
  return async all => {
    // What stands in a cluster may not be a reference, and must not spoil the question for the others.
    const owners = all.filter(isRef);
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: owners,
        fields: ['kind', 'metadata.name', 'metadata.annotations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Map(
      owners.flatMap((owner, index) => {
        const entity = items[index];
        return entity
          ? [
              [
                owner,
                readLevel(
                  entity.metadata.annotations?.[NOTIFICATIONS_ANNOTATION],
                ) ?? otherwise,
              ] as const,
            ]
          : [];
      }),
    );
  };
}

function isRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
