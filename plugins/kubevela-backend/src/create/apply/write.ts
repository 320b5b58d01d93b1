import type { Writer } from '../../clusters/acting';
import { digestOf } from '../../model/kube/digest';
import { mergePatchTo } from '../../operations/deploy/mergePatchTo';
import type { KubernetesObject } from '../../watch/types';

/** Under this name the API server records who owns which field. */
const FIELD_MANAGER = 'velastage';

/** What is written where. */
export interface Writing {
  writer: Writer;
  /** Of the list of Applications in the namespace. */
  base: string;
  wanted: KubernetesObject;
  /** What was read, and is written over; undefined where there must be none. */
  live?: KubernetesObject;
  dryRun: boolean;
}

/**
 * Writes an Application, under the condition that it still is what was read.
 *
 * A server-side apply keeps what other tools have written into the spec and the new text leaves out. Whoever
 * sends a whole Application means it to be gone: then the spec is set by a merge patch instead.
 *
 * @returns the Application as the cluster has it (or would have it) then
 * @throws ApiError - `conflict` where it is not what was read
 */
export async function writeApplication(
  writing: Writing,
): Promise<KubernetesObject> {
  const { wanted, live } = writing;
  if (!live) {
    return create(writing);
  }
  const tried = await serverSideApply(writing, true);
  if (digestOf(tried.spec) !== digestOf(wanted.spec)) {
    return merge(writing, live);
  }
  return writing.dryRun ? tried : serverSideApply(writing, false);
}

function create({ writer, base, wanted, dryRun }: Writing) {
  return writer.send<KubernetesObject>(base, {
    method: 'POST',
    query: query(dryRun),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
}

function serverSideApply(
  { writer, base, wanted, live }: Writing,
  dryRun: boolean,
) {
  const { uid, resourceVersion } = live!.metadata;
  return writer.send<KubernetesObject>(addressOf(base, wanted), {
    method: 'PATCH',
    query: { ...query(dryRun), force: true },
    // JSON is YAML.
    headers: { 'content-type': 'application/apply-patch+yaml' },
    body: JSON.stringify({
      ...wanted,
      metadata: { ...wanted.metadata, uid, resourceVersion },
    }),
  });
}

function merge(
  { writer, base, wanted, dryRun }: Writing,
  live: KubernetesObject,
) {
  const { uid, resourceVersion } = live.metadata;
  const { labels, annotations } = wanted.metadata;
  return writer.send<KubernetesObject>(addressOf(base, wanted), {
    method: 'PATCH',
    query: query(dryRun),
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({
      metadata: { uid, resourceVersion, labels, annotations },
      spec: mergePatchTo(live.spec ?? {}, wanted.spec),
    }),
  });
}

function query(dryRun: boolean) {
  return { fieldManager: FIELD_MANAGER, ...(dryRun && { dryRun: 'All' }) };
}

function addressOf(base: string, { metadata }: KubernetesObject): string {
  return `${base}/${encodeURIComponent(metadata.name)}`;
}
