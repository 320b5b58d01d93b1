import type { EventsService } from '@backstage/plugin-events-node';
import {
  APPLICATIONS_TOPIC,
  ApplicationsEvent,
} from '@velastage/plugin-kubevela-common';
import type { LiveModel } from '../live/LiveModel';
import type { InstanceChange } from '../live/types';

/** Seconds behind the cluster is what the catalog is meant to be; a burst makes one event. */
const COALESCE_MS = 1_000;

/** Applications an event names at the most; the rest follow in further events. */
const APPLICATIONS_PER_EVENT = 500;

/**
 * Tells the catalog module which applications to read again: those that came, went, or changed in what
 * their entity shows. Changes of health alone, the great majority, make no event.
 */
export function publishApplications(options: {
  model: LiveModel;
  events: EventsService;
  onError: (error: unknown) => void;
}): () => void {
  const { model, events, onError } = options;
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const publish = async () => {
    timer = undefined;
    const all = [...waiting];
    waiting.clear();
    for (let i = 0; i < all.length; i += APPLICATIONS_PER_EVENT) {
      const eventPayload: ApplicationsEvent = {
        applications: all.slice(i, i + APPLICATIONS_PER_EVENT),
      };
      await events.publish({ topic: APPLICATIONS_TOPIC, eventPayload });
    }
  };
  const unsubscribe = model.onChanges(changes => {
    for (const change of changes) {
      if (concernsCatalog(change)) {
        for (const live of [change.before, change.after]) {
          if (live) waiting.add(live.summary.application);
        }
      }
    }
    if (waiting.size > 0) {
      timer ??= setTimeout(() => publish().catch(onError), COALESCE_MS);
    }
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

function concernsCatalog({ before, after }: InstanceChange): boolean {
  if (!before || !after) {
    return true;
  }
  return (
    JSON.stringify(before.model.catalog) !== JSON.stringify(after.model.catalog)
  );
}
