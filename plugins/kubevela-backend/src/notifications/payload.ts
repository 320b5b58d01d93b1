import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { Parcel } from './Budget';
import { NOTIFICATION_TEXTS, type NotificationTexts } from './texts';
import type { NotificationSettings } from './types';

/** Clusters that a summary names. */
const NAMED_CLUSTERS = 3;

/** The topic, by which users switch these notifications off for themselves. */
export const TOPIC = 'applications';

/**
 * A parcel as the notifications plugin takes it. A later one on the same application replaces it. The
 * metadata says the same in words that do not change, for processors that write texts of their own.
 */
export function payloadOf(
  parcel: Parcel,
  settings: Pick<NotificationSettings, 'severities' | 'language'>,
): NotificationPayload {
  const texts = NOTIFICATION_TEXTS[settings.language];
  const { kind, notices } = parcel;
  const shared = {
    severity: settings.severities[kind],
    topic: TOPIC,
    metadata: {
      kind,
      applications: notices.map(({ application }) => application),
      clusters: parcel.clusters,
      problem: notices[0].problem?.code,
    },
  };
  if (parcel.summary) {
    const owner = nameOf(parcel.owner);
    const failed = kind === 'failure';
    return {
      ...shared,
      title: failed
        ? texts.manyTurnedBad(parcel.count, owner, on(parcel.clusters, texts))
        : texts.manyRecovered(parcel.count, owner),
      description: texts.list(notices.map(({ title }) => title)),
      link: `/kubevela/applications?owner=${encodeURIComponent(parcel.owner)}${
        failed ? '&attention=true' : ''
      }`,
      scope: `kubevela-applications-${kind}-${parcel.owner}`,
    };
  }
  const [{ title, clusters, application, problem, sentence }] = notices;
  return {
    ...shared,
    title:
      kind === 'failure'
        ? texts.turnedBad(title, on(clusters, texts))
        : texts.recovered(title),
    description: problem ? texts.problem(problem) : sentence,
    link: `/kubevela/applications/${application}/status`,
    scope: `kubevela-application-${application}`,
  };
}

function on(clusters: string[], texts: NotificationTexts): string {
  return clusters.length === 0
    ? ''
    : texts.on(
        clusters.slice(0, NAMED_CLUSTERS),
        Math.max(0, clusters.length - NAMED_CLUSTERS),
      );
}

function nameOf(owner: string): string {
  try {
    return parseEntityRef(owner, { defaultKind: 'group' }).name;
  } catch {
    return owner;
  }
}
