import type { ClusterBase, KubeClient, KubeObject } from '@velastage/sandbox';
import type { ApplicationWatch } from './applicationWatch.ts';
import { hasPhase } from './phase.ts';
import type { Example } from './types.ts';

// vela-core gives a failing step up after ten tries, which take 50 to 60 s.
const patienceMs = 120_000;

/** What a recipe works with: one example on its cluster. */
export class Context {
  readonly example: Example;
  readonly cluster: ClusterBase;
  readonly client: KubeClient;
  readonly namespace: string;
  readonly name: string;
  readonly #watch: ApplicationWatch;

  constructor(
    example: Example,
    cluster: ClusterBase,
    watch: ApplicationWatch,
  ) {
    this.example = example;
    this.cluster = cluster;
    this.client = cluster.client();
    this.namespace = example.expectation.namespace;
    this.name = example.expectation.name;
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
}
