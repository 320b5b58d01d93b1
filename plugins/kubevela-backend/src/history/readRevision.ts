import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { authorshipOf } from '../model/authorship';
import { digestOf } from '../model/kube/digest';
import { asRecord, asText } from '../model/kube/objects';
import { timeOf } from '../model/kube/time';
import { redactObject, type RedactedObject } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { definitionsIn } from './revisionDefinitions';
import { revisionPayload } from './revisionPayload';
import type { RevisionRecord } from './types';

const ID_DIGEST_LENGTH = 12;

/** Reads an ApplicationRevision as the API server sends it, and hides its secrets. Throws an error for people. */
export function readRevision(revision: KubernetesObject): RevisionRecord {
  return readUnpacked(revision, revisionPayload(revision));
}

/** The same of one that is unpacked already. */
export function readUnpacked(
  revision: KubernetesObject,
  payload: Record<string, unknown>,
): RevisionRecord {
  const source = asRecord(payload.application) as unknown as KubernetesObject;
  const { metadata, status } = revision;
  const number = Number(/-v(\d+)$/.exec(metadata.name)?.[1]) || undefined;
  const publishVersion = asText(
    metadata.annotations?.[PUBLISH_VERSION_ANNOTATION],
  );
  const application = readApplication(source);
  const definitions = Object.fromEntries(
    definitionsIn(payload).map(([key, spec]) => [key, digestOf(spec)]),
  );
  const digest = digestOf({
    spec: application.spec,
    definitions,
    publishVersion,
  });
  return {
    id: `v${number ?? metadata.name}-${digest.slice(0, ID_DIGEST_LENGTH)}`,
    name: metadata.name,
    number,
    digest,
    // An object that was used again keeps its creation; its last workflow tells when.
    createdMs: Math.max(
      timeOf(metadata.creationTimestamp) ?? 0,
      timeOf(status?.workflow?.startTime) ?? 0,
    ),
    publishVersion,
    ...authorshipOf(source),
    workflow: asText(status?.workflow?.status),
    content: { application, definitions },
  };
}

/** The part of an Application that its author wrote, secrets hidden. */
export function readApplication(application: KubernetesObject): RedactedObject {
  const { name, namespace, labels, annotations } = application?.metadata ?? {};
  return redactObject({
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: { name, namespace, labels, annotations },
    spec: application?.spec ?? {},
  });
}
