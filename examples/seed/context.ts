import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterBase, KubeClient, KubeObject } from '@velastage/sandbox';
import type { ApplicationWatch } from './applicationWatch.ts';
import { hasPhase } from './phase.ts';
import type { Example } from './types.ts';

// vela-core gives a failing step up after ten tries: 50 s, or minutes on a busy machine.
const patienceMs = 480_000;
const pollMs = 500;
const objectPatienceMs = 240_000;

/** What a recipe works with: one example on its cluster. */
export class Context {
  readonly example: Example;
  readonly cluster: ClusterBase;
  readonly client: KubeClient;
  readonly namespace: string;
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly #watch: ApplicationWatch;

  constructor(
    example: Example,
    cluster: ClusterBase,
    watch: ApplicationWatch,
    signal?: AbortSignal,
  ) {
    this.example = example;
    this.cluster = cluster;
    this.client = cluster.client();
    this.namespace = example.expectation.namespace;
    this.name = example.expectation.name;
    this.signal = signal;
    this.#watch = watch;
  }

  /** The Application as it is now. */
  read(): Promise<KubeObject | undefined> {
    return this.#watch.read(this.namespace, this.name);
  }

  apply(manifest: KubeObject): Promise<void> {
    return this.cluster.apply([manifest]);
  }

  /** Waits until the Application satisfies the predicate. */
  until(
    what: string,
    predicate: (application?: KubeObject) => boolean | Promise<boolean>,
    timeoutMs: number = patienceMs,
  ): Promise<void> {
    const { namespace, name } = this;
    return this.#watch.until(what, namespace, name, predicate, timeoutMs);
  }

  /** Waits until vela-core says a word about what was applied last. */
  untilPhase(phase: string): Promise<void> {
    return this.until(phase, application => hasPhase(application, phase));
  }

  /** Waits until another object, undefined while it is not there, satisfies the predicate. */
  async untilObject(
    what: string,
    path: string,
    predicate: (object?: KubeObject) => boolean,
  ): Promise<void> {
    const deadline = performance.now() + objectPatienceMs;
    while (!predicate(await this.client.find(path))) {
      if (performance.now() > deadline) {
        throw new Error(`${what}: not so within ${objectPatienceMs / 1000} s`);
      }
      await sleep(pollMs, undefined, { signal: this.signal });
    }
  }
}
