import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { changeAnnotations } from '../../model/authorship';
import { digestOf } from '../../model/kube/digest';
import { asText } from '../../model/kube/objects';
import { freshPublishVersion } from '../../operations/deploy/publishVersion';
import type { KubernetesObject } from '../../watch/types';
import { isNote, writtenAnnotations } from './asWritten';

/** What is to be written, and whether it is anything new. */
export interface Wanted {
  object: KubernetesObject;
  publishVersion?: string;
  changed: boolean;
}

/**
 * The object to write for what somebody asked for. An Application that publishes its versions gets a fresh
 * one where its spec changes, or it would be written and not rolled out; see decision 9.
 */
export function wantedApplication(options: {
  asked: KubernetesObject;
  /** As it stands; undefined where there is none. */
  live?: KubernetesObject;
  user?: string;
  reason?: string;
  now: number;
}): Wanted {
  const { asked, live, user, now } = options;
  const annotations = writtenAnnotations(asked.metadata.annotations);
  const specChanged = !live || digestOf(live.spec) !== digestOf(asked.spec);
  const said = asText(annotations[PUBLISH_VERSION_ANNOTATION]);
  const current = asText(
    live?.metadata.annotations?.[PUBLISH_VERSION_ANNOTATION],
  );
  const publishVersion =
    current !== undefined &&
    specChanged &&
    (said === undefined || said === current)
      ? freshPublishVersion(asked.metadata.name, now)
      : said ?? current;
  const changed =
    specChanged ||
    publishVersion !== current ||
    differs(annotations, live?.metadata.annotations) ||
    differs(asked.metadata.labels ?? {}, live?.metadata.labels);
  const why =
    options.reason ??
    (live ? 'Changed in the portal' : 'Created in the portal');
  const note = withoutNulls(
    changeAnnotations(user, why, { spec: asked.spec, publishVersion }),
  );
  return {
    publishVersion,
    changed,
    object: {
      ...asked,
      metadata: {
        ...asked.metadata,
        annotations: {
          ...annotations,
          ...note,
          ...(publishVersion && {
            [PUBLISH_VERSION_ANNOTATION]: publishVersion,
          }),
        },
      },
    },
  };
}

/** Whether something is asked for that is not there; what is there beside it belongs to others. */
function differs(
  asked: Record<string, string>,
  live: Record<string, string> | undefined,
): boolean {
  return Object.entries(asked).some(
    ([name, value]) => !isNote(name) && live?.[name] !== value,
  );
}

function withoutNulls(
  values: Record<string, string | null>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
}
