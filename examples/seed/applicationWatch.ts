import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterBase, KubeObject } from '@velastage/sandbox';

const intervalMs = 700;
const shownChars = 600;

/**
 * The Applications of a cluster for many who wait for one of them each: all
 * share one list, read again and again while somebody waits.
 */
export class ApplicationWatch {
  readonly #cluster: ClusterBase;
  readonly #signal: AbortSignal | undefined;
  #startedAt = -1;
  #list: Promise<Map<string, KubeObject>> | undefined;

  constructor(cluster: ClusterBase, signal?: AbortSignal) {
    this.#cluster = cluster;
    this.#signal = signal;
  }

  /** The Application as it is now; undefined when there is none. */
  async read(namespace: string, name: string): Promise<KubeObject | undefined> {
    return (await this.#since(performance.now())).get(`${namespace}/${name}`);
  }

  /**
   * Waits until the Application satisfies the predicate.
   *
   * @throws Error that shows its status when the time is over; the signal's
   * reason when it is aborted.
   */
  async until(
    what: string,
    namespace: string,
    name: string,
    predicate: (application?: KubeObject) => boolean | Promise<boolean>,
    timeoutMs: number,
  ): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    let notBefore = performance.now();
    for (;;) {
      const all = await this.#since(notBefore);
      const application = all.get(`${namespace}/${name}`);
      if (await predicate(application)) {
        return;
      }
      if (performance.now() > deadline) {
        const { status, workflow } = application?.status ?? {};
        const seen = JSON.stringify({ status, steps: workflow?.steps }) ?? '';
        throw new Error(
          `${what}: not so within ${timeoutMs / 1000} s; last seen: ${
            application ? seen.slice(0, shownChars) : 'no Application'
          }`,
        );
      }
      await sleep(intervalMs, undefined, { signal: this.#signal });
      notBefore = performance.now() - intervalMs;
    }
  }

  // A list that was begun before the caller's last write could miss it.
  #since(notBefore: number): Promise<Map<string, KubeObject>> {
    if (!this.#list || this.#startedAt < notBefore) {
      this.#startedAt = performance.now();
      this.#list = this.#read();
    }
    return this.#list;
  }

  async #read() {
    this.#signal?.throwIfAborted();
    const items = await this.#cluster.list(
      '/apis/core.oam.dev/v1beta1/applications',
    );
    return new Map(
      items.map(a => [`${a.metadata.namespace}/${a.metadata.name}`, a]),
    );
  }
}
