import type { RedactedObject } from '../redact';

/** What one revision of an Application holds. Secret values are hidden from the moment it is read. */
export interface RevisionRecord {
  /** Number and content: a number can be used again for something else. */
  id: string;
  /** Name of the ApplicationRevision. */
  name: string;
  number?: number;
  /** Of {@link content}, its publishVersion included. */
  digest: string;
  /** When it was created or, after that, last rolled out: milliseconds since the epoch. */
  createdMs: number;
  publishVersion?: string;
  who?: string;
  why?: string;
  /** `status.workflow.status`; it is only written when a workflow ends. */
  workflow?: string;
  content: RevisionContent;
}

/** The part of a revision that can be compared, and is archived. */
export interface RevisionContent {
  application: RedactedObject;
  /** Digest of each definition by `<kind>/<name>`. */
  definitions: Record<string, string>;
}

/** Names an instance for good: an Application that was deleted and made again is another one. */
export interface InstanceId {
  cluster: string;
  uid: string;
}

/** How long revisions are kept. */
export interface HistorySettings {
  /** Of one instance. */
  maxRevisions: number;
  maxAgeMs: number;
}
