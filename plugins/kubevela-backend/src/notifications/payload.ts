import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { Parcel } from './Budget';
import type { NotificationSettings } from './types';

/** Clusters that a summary names. */
const NAMED_CLUSTERS = 3;

/** The topic, by which users switch these notifications off for themselves. */
export const TOPIC = 'applications';

/** A parcel as the notifications plugin takes it. A later one on the same application replaces it. */
export function payloadOf(
  parcel: Parcel,
  severities: NotificationSettings['severities'],
): NotificationPayload {
  const severity = severities[parcel.kind];
  const failed = parcel.kind === 'failure';
  if (parcel.summary) {
    const many = `${parcel.count} application${parcel.count === 1 ? '' : 's'}`;
    return {
      title: `${many} of ${nameOf(parcel.owner)} ${
        failed ? `turned bad${on(parcel.clusters)}` : 'recovered'
      }`,
      description: parcel.notices.map(({ title }) => title).join(', '),
      link: `/kubevela/applications?owner=${encodeURIComponent(parcel.owner)}${
        failed ? '&attention=true' : ''
      }`,
      severity,
      topic: TOPIC,
      scope: `kubevela-applications-${parcel.kind}-${parcel.owner}`,
    };
  }
  const [notice] = parcel.notices;
  return {
    title: failed
      ? `${notice.title} turned bad${on(notice.clusters)}`
      : `${notice.title} recovered`,
    description: notice.sentence,
    link: `/kubevela/applications/${notice.application}/status`,
    severity,
    topic: TOPIC,
    scope: `kubevela-application-${notice.application}`,
  };
}

function on(clusters: string[]): string {
  if (clusters.length === 0) {
    return '';
  }
  const named = clusters.slice(0, NAMED_CLUSTERS).join(', ');
  const more = clusters.length - NAMED_CLUSTERS;
  return ` on ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameOf(owner: string): string {
  try {
    return parseEntityRef(owner, { defaultKind: 'group' }).name;
  } catch {
    return owner;
  }
}
