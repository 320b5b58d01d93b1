import type {
  LogRecord,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../../../clusters/ClusterConnection';
import type { ClusterView } from '../../../watch/types';
import { containerOver } from './containerOver';
import { followContainer } from './followContainer';
import type { MergedStream } from './MergedStream';
import { PodSelection, selectPods, withinBudget } from './selectPods';

const DEFAULT_TAIL_LINES = 200;

/** A kubelet ends the log of a pod that is gone; where it does not, we do. */
const GONE_GRACE_MS = 5_000;

/** What the logs of several pods are read with. */
export interface PodLogsOptions {
  connection: ClusterConnection;
  view: ClusterView;
  /** The instance's resources as they stand. */
  nodes: () => readonly ResourceNode[];
  /** Calls back when they change; answers how to end that. */
  onChange: (listener: () => void) => () => void;
  pods: PodSelection;
  log: {
    container?: string;
    follow?: boolean;
    previous?: boolean;
    tailLines?: number;
  };
  signal?: AbortSignal;
}

/** Keeps one log open for each container of the selected pods. */
export class PodReader {
  readonly #options: PodLogsOptions;
  readonly #merged: MergedStream<LogRecord[]>;
  readonly #signal: AbortSignal;
  readonly #open = new Map<string, { containers: number; leave: () => void }>();
  #omitted = 0;

  constructor(
    options: PodLogsOptions,
    merged: MergedStream<LogRecord[]>,
    signal: AbortSignal,
  ) {
    this.#options = options;
    this.#merged = merged;
    this.#signal = signal;
  }

  /** Opens what has appeared, as far as there is room, and leaves what is gone. */
  look(): void {
    if (this.#signal.aborted) {
      return;
    }
    const pods = selectPods(this.#options.nodes(), this.#options.pods);
    const here = new Set(pods.map(({ id }) => id));
    for (const [id, { leave }] of this.#open) {
      if (!here.has(id)) {
        this.#open.delete(id);
        leave();
      }
    }
    const waiting = pods.filter(({ id }) => !this.#open.has(id));
    const containersOf = (pod: ResourceNode) => this.#containersOf(pod);
    let containers = 0;
    for (const open of this.#open.values()) {
      containers += open.containers;
    }
    const taken = withinBudget(
      waiting,
      { pods: this.#open.size, containers },
      containersOf,
    );
    taken.forEach(pod => this.#follow(pod));
    const omitted = waiting.length - taken.length;
    if (omitted !== this.#omitted) {
      this.#omitted = omitted;
      this.#merged.push([{ type: 'omitted', pods: omitted }]);
    }
  }

  #containersOf({ containers = [] }: ResourceNode): string[] {
    const { container } = this.#options.log;
    return container
      ? containers.filter(name => name === container)
      : containers;
  }

  #follow(pod: ResourceNode): void {
    const { connection, log, view } = this.#options;
    const { name, namespace = '' } = pod.ref;
    const left = new AbortController();
    const presence = { gone: false };
    const overOf = (container: string) => () =>
      presence.gone ? 'gone' : containerOver(view, namespace, name, container);
    const containers = this.#containersOf(pod);
    for (const container of containers) {
      this.#merged.add(
        followContainer({
          connection,
          namespace,
          pod: name,
          container,
          follow: log.follow && !log.previous,
          previous: log.previous,
          tailLines: log.tailLines ?? DEFAULT_TAIL_LINES,
          over: overOf(container),
          signal: AbortSignal.any([this.#signal, left.signal]),
        }),
      );
    }
    this.#open.set(pod.id, {
      containers: containers.length,
      leave: () => {
        presence.gone = true;
        const timer = setTimeout(() => left.abort(), GONE_GRACE_MS);
        this.#signal.addEventListener('abort', () => clearTimeout(timer), {
          once: true,
        });
      },
    });
  }
}
