import {
  CHANGE_ANNOTATION,
  PUBLISH_VERSION_ANNOTATION,
} from '@velastage/plugin-kubevela-common';
import { redactText } from '../redact';
import type { KubernetesObject } from '../watch/types';
import { digestOf } from './kube/digest';
import { asRecord, asText } from './kube/objects';
import { specManagers } from './kube/specManagers';

const CAUSE_ANNOTATION = 'kubernetes.io/change-cause';

/** What the portal notes on an Application that it changes. */
interface ChangeNote {
  by: string;
  why: string;
  /** Of what was written, so that a later edit by another tool does not pass for this person's. */
  of: string;
}

/** What a change through the portal leaves the Application with. */
export interface Written {
  spec: unknown;
  publishVersion?: string;
}

/**
 * The annotations that say who changed an Application and why. Never `app.oam.dev/username`: vela-core would
 * act as that user on the cluster, where no such user has any rights; see decision 9.
 */
export function changeAnnotations(
  user: string | undefined,
  why: string,
  written: Written,
): Record<string, string | null> {
  const note = user && { by: user, why, of: digestOf(written) };
  return {
    [CHANGE_ANNOTATION]: note ? JSON.stringify(note) : null,
    [CAUSE_ANNOTATION]: why,
  };
}

/** Who wrote an Application as it is and why, as far as it says; secrets in the reason are hidden. */
export function authorshipOf(application: KubernetesObject | undefined): {
  who?: string;
  why?: string;
} {
  const annotations = application?.metadata?.annotations;
  const note = readNote(annotations?.[CHANGE_ANNOTATION]);
  const cause = asText(annotations?.[CAUSE_ANNOTATION]);
  const valid =
    note !== undefined &&
    note.of ===
      digestOf({
        spec: application?.spec,
        publishVersion: asText(annotations?.[PUBLISH_VERSION_ANNOTATION]),
      });
  // kubectl writes its whole command line there, values of variables included.
  const why = !valid && cause === note?.why ? undefined : cause;
  return {
    who: valid
      ? note?.by
      : asText(annotations?.['app.oam.dev/username']) ??
        specManagers(application)[0],
    why: why && redactText(why),
  };
}

function readNote(annotation: unknown): ChangeNote | undefined {
  const text = asText(annotation);
  if (!text) {
    return undefined;
  }
  try {
    const { by, why, of } = asRecord(JSON.parse(text)) ?? {};
    return typeof by === 'string' && typeof of === 'string'
      ? { by, why: asText(why) ?? '', of }
      : undefined;
  } catch {
    return undefined;
  }
}
