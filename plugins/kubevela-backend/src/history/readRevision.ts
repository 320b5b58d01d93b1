import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { asRecord, asText } from '../model/kube/objects';
import { redactObject, redactText, type RedactedObject } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { digestOf } from './digest';
import { revisionPayload } from './revisionPayload';
import type { RevisionRecord } from './types';

const DEFINITIONS = {
  componentDefinitions: 'ComponentDefinition',
  traitDefinitions: 'TraitDefinition',
  policyDefinitions: 'PolicyDefinition',
  workflowStepDefinitions: 'WorkflowStepDefinition',
};

const ID_DIGEST_LENGTH = 12;

/** Reads an ApplicationRevision as the API server sends it, and hides its secrets. Throws an error for people. */
export function readRevision(revision: KubernetesObject): RevisionRecord {
  const payload = revisionPayload(revision);
  const source = asRecord(payload.application) as unknown as KubernetesObject;
  const { metadata, status } = revision;
  const number = Number(/-v(\d+)$/.exec(metadata.name)?.[1]) || undefined;
  const publishVersion = asText(
    metadata.annotations?.[PUBLISH_VERSION_ANNOTATION],
  );
  const application = readApplication(source);
  const definitions = digestDefinitions(payload);
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
      timeOf(metadata.creationTimestamp),
      timeOf(status?.workflow?.startTime),
    ),
    publishVersion,
    ...whoAndWhy(source),
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

/** Who wrote an Application and why, as far as it says. */
export function whoAndWhy(application: KubernetesObject): {
  who?: string;
  why?: string;
} {
  const { annotations } = application?.metadata ?? {};
  const why = asText(annotations?.['kubernetes.io/change-cause']);
  return {
    who: asText(annotations?.['app.oam.dev/username']) ?? writerOf(application),
    why: why && redactText(why),
  };
}

/** The tool that last wrote the spec; vela-core only writes status and bookkeeping. */
function writerOf(application: KubernetesObject): string | undefined {
  const fields = (application?.metadata as any)?.managedFields;
  if (!Array.isArray(fields)) {
    return undefined;
  }
  const writers = fields
    .filter(
      each =>
        each?.fieldsV1?.['f:spec'] &&
        !each.subresource &&
        each.manager !== 'kubevela',
    )
    .sort((a, b) => timeOf(b.time) - timeOf(a.time));
  return asText(writers[0]?.manager);
}

function digestDefinitions(payload: Record<string, unknown>) {
  const digests: Record<string, string> = {};
  for (const [field, kind] of Object.entries(DEFINITIONS)) {
    for (const [name, definition] of Object.entries(
      asRecord(payload[field]) ?? {},
    )) {
      digests[`${kind}/${name}`] = digestOf(asRecord(definition)?.spec);
    }
  }
  return digests;
}

function timeOf(timestamp: unknown): number {
  return (typeof timestamp === 'string' && Date.parse(timestamp)) || 0;
}
