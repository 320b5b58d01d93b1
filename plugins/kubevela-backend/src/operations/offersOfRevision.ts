import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  ResourceNode,
  ResourceOperations,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../watch/types';
import { listOperations } from './listOperations';
import { note } from './note';
import type { DeployedRevision, OperationTarget } from './types';

/**
 * What can be done to an Application where one revision is about to be deployed: what comes of that depends
 * on what the revision says, and on who has written the Application, which is not kept in memory.
 */
export async function offersOfRevision(options: {
  node: ResourceNode;
  target: OperationTarget;
  readRevision(): Promise<DeployedRevision>;
  /** The Application as the cluster has it. */
  readLive(): Promise<KubernetesObject | undefined>;
}): Promise<ResourceOperations> {
  const { node, target, readRevision, readLive } = options;
  const [live, revision] = await Promise.all([
    readLive(),
    readRevision().catch(asRefusal),
  ]);
  const { managedFields } = (live?.metadata ?? {}) as {
    managedFields?: unknown;
  };
  const { object } = target;
  const metadata = { ...object.metadata, managedFields };
  const known = { ...target, object: { ...object, metadata } };
  const refusal = 'code' in revision ? revision : undefined;
  const offers = listOperations(
    node,
    known,
    target.engine,
    'code' in revision ? {} : { revision },
  );
  return refusal
    ? {
        ...offers,
        items: offers.items.map(item =>
          item.name === 'deploy-revision'
            ? { ...item, allowed: false, refusal }
            : item,
        ),
      }
    : offers;
}

/** Why a revision cannot be deployed at all. */
function asRefusal(error: unknown) {
  if (error instanceof ConflictError || error instanceof NotFoundError) {
    return note('revision-lost', error.message);
  }
  throw error;
}
