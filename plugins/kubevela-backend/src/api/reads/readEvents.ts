import type { Event, ResourceRef } from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { redactText } from '../../redact';

/** A busy object has hundreds of events; people read the newest. */
const EVENT_LIMIT = 500;

interface CoreEvent {
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  metadata?: { creationTimestamp?: string };
  series?: { count?: number; lastObservedTime?: string };
  source?: { component?: string };
  reportingComponent?: string;
}

/**
 * Reads an object's events from its cluster, newest first.
 *
 * @throws ApiError
 */
export async function readEvents(
  connection: ClusterConnection,
  resource: ResourceRef,
  signal?: AbortSignal,
): Promise<Event[]> {
  const list = await connection.getJson<{ items?: CoreEvent[] }>(
    resource.namespace
      ? `/api/v1/namespaces/${encodeURIComponent(resource.namespace)}/events`
      : '/api/v1/events',
    {
      query: {
        fieldSelector: [
          `involvedObject.kind=${resource.kind}`,
          `involvedObject.name=${resource.name}`,
        ].join(','),
        limit: EVENT_LIMIT,
      },
      signal,
    },
  );
  return (list.items ?? [])
    .map(event => toEvent(event, resource))
    .sort((a, b) => ((a.lastSeen ?? '') < (b.lastSeen ?? '') ? 1 : -1));
}

function toEvent(event: CoreEvent, resource: ResourceRef): Event {
  const first =
    event.firstTimestamp ??
    event.eventTime ??
    event.metadata?.creationTimestamp;
  const last =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    first;
  return {
    type: event.type ?? 'Normal',
    reason: event.reason ?? '',
    message: redactText(event.message ?? ''),
    count: event.series?.count ?? event.count ?? 1,
    firstSeen: first ?? undefined,
    lastSeen: last ?? undefined,
    source: event.source?.component || event.reportingComponent || undefined,
    resource,
  };
}
