import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import { asText } from '../model/kube/objects';
import type { RedactedObject } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { authorshipOf } from '../model/authorship';
import { digestOf } from '../model/kube/digest';
import { readApplication, readUnpacked } from './readRevision';
import { definitionsIn, definitionText } from './revisionDefinitions';
import { revisionPayload } from './revisionPayload';
import type { RevisionRecord } from './types';

/** Revisions in one answer of the API server: each may have hundreds of kilobytes. */
const PAGE_SIZE = 20;
const API = '/apis/core.oam.dev/v1beta1/namespaces';

/** What a cluster holds of an instance's history. Secrets are hidden. */
export interface LiveHistory {
  uid: string;
  /** Name of the revision that is rolled out, or on the way. */
  latest?: string;
  /** The Application as it is written now. */
  application: RedactedObject;
  who?: string;
  why?: string;
  records: RevisionRecord[];
  /** What they were rendered with, by digest; secrets are hidden when a text is made. */
  definitions: Map<string, () => string>;
}

/**
 * Reads an instance's revisions from its cluster.
 *
 * @throws ApiError
 */
export async function readLive(
  connection: Pick<ClusterConnection, 'getJson'>,
  { namespace, name }: Pick<InstanceRef, 'namespace' | 'name'>,
): Promise<LiveHistory> {
  const base = `${API}/${encodeURIComponent(namespace)}`;
  const application = await connection.getJson<KubernetesObject>(
    `${base}/applications/${encodeURIComponent(name)}`,
  );
  const uid = application.metadata.uid ?? '';
  const latest = asText(application.status?.latestRevision?.name);
  const written = authorshipOf(application);
  const records: RevisionRecord[] = [];
  const definitions: LiveHistory['definitions'] = new Map();
  let next: string | undefined;
  do {
    const page = await connection.getJson<{
      metadata?: { continue?: string };
      items?: KubernetesObject[];
    }>(`${base}/applicationrevisions`, {
      query: {
        labelSelector: `app.oam.dev/name=${name}`,
        limit: PAGE_SIZE,
        ...(next && { continue: next }),
      },
    });
    for (const item of page.items ?? []) {
      const owners = item.metadata?.ownerReferences;
      if (!owners?.length || owners.some(owner => owner.uid === uid)) {
        records.push(...tryRead(item, definitions));
      }
    }
    next = page.metadata?.continue || undefined;
  } while (next);
  const current = records.find(each => each.name === latest);
  const live = readApplication(application);
  if (
    current &&
    digestOf(current.content.application.spec) === digestOf(live.spec)
  ) {
    // A revision is used again by a rollback, and keeps no managed fields: the Application tells of the last time.
    current.who = written.who ?? current.who;
    current.why = written.why ?? current.why;
  }
  return { uid, latest, application: live, ...written, records, definitions };
}

/** One that cannot be read must not hide the others. */
function tryRead(
  revision: KubernetesObject,
  definitions: LiveHistory['definitions'],
): RevisionRecord[] {
  try {
    const payload = revisionPayload(revision);
    const record = readUnpacked(revision, payload);
    for (const [key, spec] of definitionsIn(payload)) {
      const digest = record.content.definitions[key];
      if (!definitions.has(digest)) {
        definitions.set(digest, () => definitionText(key, spec));
      }
    }
    return [record];
  } catch {
    return [];
  }
}
