import { asWritten } from '../create/apply/asWritten';
import { redactObject } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { isOfPeople, marksThat } from './marks';

/** What of an Application is compared and copied: its spec, and the labels and annotations that are people's own. */
export interface Subject extends Record<string, unknown> {
  metadata: {
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
}

/** What is compared and copied of an Application; secrets in the clear. */
export function subjectOf(object: KubernetesObject): Subject {
  const { metadata, spec } = asWritten(object);
  return {
    ...spec,
    metadata: {
      labels: marksThat(isOfPeople, metadata.labels),
      annotations: marksThat(isOfPeople, metadata.annotations),
    },
  };
}

/** The same as people may see it. */
export function shownSubjectOf(object: KubernetesObject): Subject {
  return subjectOf(redactObject({ ...object }) as unknown as KubernetesObject);
}

/** Labels or annotations with other ones of people's in the place of theirs. */
export function withMarks(
  before: Record<string, string> | undefined,
  marks: Record<string, string> | undefined,
): Record<string, string> {
  return { ...marksThat(name => !isOfPeople(name), before), ...marks };
}
