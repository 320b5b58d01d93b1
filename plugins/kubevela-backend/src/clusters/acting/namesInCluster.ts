import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ActingSettings } from './types';

/** More groups than this make headers that API servers and proxies refuse. */
const MAX_GROUPS = 200;

/** How a cluster is told who somebody is. */
export interface NamesInCluster {
  user: string;
  groups: string[];
}

/** Whether Kubernetes keeps a name for itself: such as `system:masters`, who may do everything. */
export function isReserved(name: string): boolean {
  return name.trim().toLowerCase().startsWith('system:');
}

/**
 * What a person of the catalog is called in a cluster: the user, and each group that owns in their name.
 *
 * @throws InputError for a name that a cluster must not be told
 */
export function namesOfUser(
  userEntityRef: string,
  ownershipEntityRefs: string[],
  { user, group }: Pick<ActingSettings, 'user' | 'group'>,
): NamesInCluster {
  const groups = ownershipEntityRefs
    .filter(ref => parseEntityRef(ref).kind.toLowerCase() === 'group')
    .map(ref => inTemplate(group, ref));
  if (groups.length > MAX_GROUPS) {
    throw new InputError(
      `${userEntityRef} has ${groups.length} groups, and a cluster is told of ${MAX_GROUPS} at most: the sign-in resolver decides which ones are in ownershipEntityRefs`,
    );
  }
  return {
    user: inTemplate(user, userEntityRef),
    groups: [...new Set(groups)],
  };
}

/**
 * What a service is called that asks without a person behind it.
 *
 * @throws InputError for a name that a cluster must not be told
 */
export function namesOfService(
  subject: string,
  { service }: Pick<ActingSettings, 'service'>,
): NamesInCluster {
  return { user: allowed(fill(service, { subject })), groups: [] };
}

function inTemplate(template: string, entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  const ref = entityRef.toLowerCase();
  return allowed(fill(template, { ref, namespace, name }));
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

function allowed(name: string): string {
  if (isReserved(name)) {
    throw new InputError(
      `The portal acts for nobody by the name ${name}: Kubernetes keeps names that begin with system: for itself`,
    );
  }
  // It becomes a header: what may not stand there could be read as another one.
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(name)) {
    throw new InputError(
      `A cluster cannot be told the name ${JSON.stringify(
        name,
      )}: only printable ASCII characters can be sent`,
    );
  }
  return name;
}
