import { setTimeout } from 'node:timers/promises';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { actorOf } from './actorOf';
import type { ActivityStore } from './ActivityStore';
import { outcomeOf, type Outcome } from './outcome';
import { shortened } from './shortened';
import type { NewEntry, Subject } from './types';

/** A database that does not answer must not keep people waiting for what is done already. */
const WRITE_WAIT_MS = 2_000;

/** Something that is about to be tried. */
export interface Attempt
  extends Pick<
    NewEntry,
    'operation' | 'resource' | 'reason' | 'step' | 'replicas' | 'revision'
  > {
  ref: InstanceRef;
  /** Of the Application that is to be written, where there is none yet. */
  manifest?: string;
  credentials: BackstageCredentials;
}

/** What the recorder stands on. */
export interface ActivityRecorderOptions {
  store: Pick<ActivityStore, 'write'>;
  /** The instance as it is now or, with a manifest, would be. */
  subject(ref: InstanceRef, manifest?: string): Subject;
  /** Called when there is a new entry. */
  onWritten(): void;
  logger: LoggerService;
  writeWaitMs?: number;
}

/** Writes down each attempt to change something: that it begins, and then what came of it. */
export class ActivityRecorder {
  readonly #options: ActivityRecorderOptions;

  constructor(options: ActivityRecorderOptions) {
    this.#options = options;
  }

  /**
   * Runs an attempt and writes down what came of it. A portal that is killed in its middle leaves what was
   * written before it began. The answer is the attempt's own, also where nothing could be written down.
   *
   * @param read - what a result says; an error says it by itself
   */
  async record<T>(
    attempt: Attempt,
    run: () => Promise<T>,
    read: (result: T) => Outcome,
  ): Promise<T> {
    const { ref, manifest, credentials, ...said } = attempt;
    const started = Date.now();
    // Asked before: afterwards the instance may be gone, or somebody else's.
    const subject = this.#subject(ref, manifest);
    const entry = (outcome: Outcome, durationMs: number): NewEntry => ({
      ...subject,
      ...actorOf(credentials),
      ...said,
      ...withoutUndefined(outcome),
      at: new Date(started).toISOString(),
      durationMs,
    });
    const begun = this.#write(entry({ result: 'begun' }, 0));
    await this.#patiently(begun);
    const finish = (outcome: Outcome) => {
      const over = entry(outcome, Date.now() - started);
      return this.#patiently(begun.then(id => this.#write(over, id)));
    };
    let result: T;
    try {
      result = await run();
    } catch (error) {
      await finish(outcomeOf(error));
      throw error;
    }
    await finish(read(result));
    return result;
  }

  #subject(ref: InstanceRef, manifest?: string): Subject {
    const { cluster, namespace, name } = ref;
    let known: Partial<Subject> = {};
    try {
      known = this.#options.subject(ref, manifest);
    } catch {
      // An attempt on what cannot be understood is an attempt nevertheless.
    }
    const { environment, tier, owner } = known;
    const application = known.application ?? `${namespace}/${name}`;
    return { cluster, namespace, name, application, environment, tier, owner };
  }

  /** @returns the entry's id, undefined where it could not be written down */
  async #write(entry: NewEntry, id?: string): Promise<string | undefined> {
    const { store, onWritten, logger } = this.#options;
    try {
      const written = await store.write(shortened(entry), id);
      onWritten();
      return written;
    } catch (error) {
      logger.error(
        `Could not write down ${entry.operation} by ${entry.who} (${entry.result}) for the Activity page`,
        error as Error,
      );
      return id;
    }
  }

  /** Waits for the database, and not for long. */
  async #patiently(writing: Promise<unknown>): Promise<void> {
    const { logger, writeWaitMs } = this.#options;
    const waited = new AbortController();
    const late = async () => {
      await setTimeout(writeWaitMs ?? WRITE_WAIT_MS, undefined, {
        signal: waited.signal,
      });
      logger.warn('The database is slow to take an entry of the Activity page');
    };
    await Promise.race([
      writing.finally(() => waited.abort()),
      late().catch(() => {}),
    ]);
  }
}

/** An outcome that does not tell something must not take away what the attempt said of it. */
function withoutUndefined(outcome: Outcome): Outcome {
  return Object.fromEntries(
    Object.entries(outcome).filter(([, value]) => value !== undefined),
  ) as unknown as Outcome;
}
