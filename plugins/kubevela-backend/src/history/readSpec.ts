import { ConflictError } from '@backstage/errors';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import { asRecord } from '../model/kube/objects';
import { holdsHidden } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { readRevision } from './readRevision';
import { revisionPayload } from './revisionPayload';
import type { RevisionContent } from './types';

type Spec = Record<string, unknown>;

/**
 * The spec that a revision in the cluster holds, secrets in the clear.
 *
 * @throws ConflictError where its number was used again since
 */
export async function readSpec(
  ...of: Parameters<typeof readPayload>
): Promise<Spec> {
  const { application } = await readPayload(...of);
  return asRecord(asRecord(application)?.spec) ?? {};
}

/**
 * All that a revision in the cluster holds, secrets in the clear: the Application, and its definitions.
 *
 * @throws ConflictError where its number was used again since
 */
export async function readPayload(
  connection: Pick<ClusterConnection, 'getJson'>,
  namespace: string,
  { name, id }: { name: string; id: string },
): Promise<Record<string, unknown>> {
  const revision = await connection.getJson<KubernetesObject>(
    `/apis/core.oam.dev/v1beta1/namespaces/${encodeURIComponent(
      namespace,
    )}/applicationrevisions/${encodeURIComponent(name)}`,
  );
  if (readRevision(revision).id !== id) {
    throw new ConflictError(
      `vela-core has used the number of revision ${name} for another content since you looked. Nothing was done; look again.`,
    );
  }
  return revisionPayload(revision);
}

/**
 * The spec that the archive holds.
 *
 * @throws ConflictError where something in it is hidden
 */
export function specOfArchived(
  name: string,
  { application }: RevisionContent,
): Spec {
  const spec = asRecord(application.spec) ?? {};
  if (holdsHidden(spec)) {
    throw new ConflictError(
      `Revision ${name} is gone from the cluster, and the archive hides values of it that look secret: it cannot be deployed from there. Nothing was done.`,
    );
  }
  return spec;
}
