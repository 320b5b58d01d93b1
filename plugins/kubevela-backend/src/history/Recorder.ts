import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { InstanceChange } from '../live/types';
import type { KubernetesObject } from '../watch/types';
import type { ArchiveStore } from './ArchiveStore';
import type { LiveHistory } from './readLive';
import { RecordQueue } from './RecordQueue';

/** One rollout changes an Application several times; longer, and a revert may overwrite what it made. */
const SETTLE_MS = 2_000;
/** Replicas look at slightly different times, so that the first one's mark spares the others the work. */
const SPREAD_MS = 1_000;
/** A cluster that cannot be asked is left alone for so long. */
const RETRY_MS = 60_000;
/** Between what was there before the portal started: nobody waits for it, and nobody should notice it. */
const PACE_MS = 50;

/** What the recorder stands on. */
export interface RecorderOptions {
  store: Pick<ArchiveStore, 'mark' | 'marks' | 'writeMark' | 'write'>;
  /** The Application as the watch has it. */
  application(ref: InstanceRef): KubernetesObject | undefined;
  read(ref: InstanceRef): Promise<LiveHistory>;
  logger: LoggerService;
  settleMs?: number;
  paceMs?: number;
}

/**
 * Archives the revisions of an instance whenever it has a new one, or one's workflow has ended. What was there
 * when the portal first saw a cluster is left alone until it changes: vela-core keeps the revisions before a
 * new one long enough, and thousands of reads for nobody would be all that is gained. After a restart, what
 * changed meanwhile is caught up with.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  /** By instance, how it looked when it was last archived or asked for. */
  readonly #seen = new Map<string, string>();
  readonly #queue = new RecordQueue();
  /** Of the clusters whose backlog is looked through: see {@link ArchiveStore.marks}. */
  readonly #marks = new Map<string, Promise<Map<string, string>>>();
  #timer?: NodeJS.Timeout;
  #running = false;
  #stopped = false;

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  changed(changes: InstanceChange[]): void {
    for (const { ref, before, after } of changes) {
      const key = stringifyInstanceRef(ref);
      const mark = after && markOf(this.#options.application(ref));
      if (!after) {
        this.#seen.delete(key);
      } else if (mark && this.#seen.get(key) !== mark) {
        this.#seen.set(key, mark);
        this.#queue.add({ ref, fresh: before !== undefined });
      }
    }
    this.#scheduleNext(
      this.#options.settleMs ?? SETTLE_MS + Math.random() * SPREAD_MS,
    );
  }

  /** Archives what waits, one instance at a time. */
  async flush(): Promise<void> {
    if (this.#running) {
      return;
    }
    this.#running = true;
    try {
      for (;;) {
        const next = this.#stopped ? undefined : this.#queue.take(Date.now());
        if (!next) {
          break;
        }
        if (!next.fresh && !(await this.#changedMeanwhile(next.ref))) {
          continue;
        }
        if (!(await this.#record(next.ref))) {
          this.#queue.putBack(next, Date.now() + RETRY_MS);
        } else if (!next.fresh) {
          await setTimeout(this.#options.paceMs ?? PACE_MS, undefined, {
            ref: false,
          });
        }
      }
    } finally {
      this.#running = false;
      this.#marks.clear();
    }
    this.#scheduleNext(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #scheduleNext(atLeastMs: number): void {
    const nextAtMs = this.#queue.nextAtMs();
    if (
      nextAtMs === undefined ||
      this.#timer ||
      this.#running ||
      this.#stopped
    ) {
      return;
    }
    const timer = globalThis.setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, Math.max(atLeastMs, nextAtMs - Date.now()));
    timer.unref();
    this.#timer = timer;
  }

  /** Whether an instance was archived before, and has got on since. */
  async #changedMeanwhile(ref: InstanceRef): Promise<boolean> {
    const { store, application } = this.#options;
    const object = application(ref);
    const uid = object?.metadata.uid;
    const marks = this.#marks.get(ref.cluster) ?? store.marks(ref.cluster);
    this.#marks.set(ref.cluster, marks);
    try {
      const stored = uid && (await marks).get(uid);
      return stored !== undefined && stored !== markOf(object);
    } catch {
      // The database is away: that is told, and tried again, by what is written to it.
      return true;
    }
  }

  async #record(ref: InstanceRef): Promise<boolean> {
    const { store, application, read, logger } = this.#options;
    const object = application(ref);
    const mark = markOf(object);
    if (!object?.metadata.uid || !mark) {
      return true;
    }
    const id = { cluster: ref.cluster, uid: object.metadata.uid };
    try {
      if ((await store.mark(id)) !== mark) {
        const { uid, records, definitions } = await read(ref);
        if (uid === id.uid) {
          await store.write(id, records, definitions);
          await store.writeMark(id, mark, Date.now());
        }
      }
      return true;
    } catch (error) {
      const { reason } = error as { reason?: string };
      logger.debug(
        `Could not archive the revisions of ${stringifyInstanceRef(ref)}`,
        error as Error,
      );
      // What may not be read, or is gone, is not tried again until it changes.
      return reason === 'forbidden' || reason === 'notFound';
    }
  }
}

/** Changes when there is something new to archive; undefined while there is no revision at all. */
function markOf(application: KubernetesObject | undefined): string | undefined {
  const { latestRevision, workflow } = application?.status ?? {};
  return (
    latestRevision?.name &&
    [
      latestRevision.name,
      latestRevision.revisionHash,
      workflow?.finished ? workflow.status : '',
    ].join(' ')
  );
}
