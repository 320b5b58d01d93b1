import type { Ledger } from '../processes/ledger.ts';
import { ManagedProcess, type ProcessSpec } from '../processes/managed.ts';
import { type ComponentName, componentNamed } from './profile.ts';

/** The processes of one cluster, by component. */
export class ComponentGroup {
  readonly #ledger: Ledger;
  readonly #processes = new Map<ComponentName, ManagedProcess>();
  #closed = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /**
   * Starts a component for the first time.
   *
   * @throws Error when the group is being stopped: nothing new may start then.
   */
  async run(
    name: ComponentName,
    spec: Promise<ProcessSpec>,
  ): Promise<ManagedProcess> {
    const process = new ManagedProcess(await spec, this.#ledger);
    if (this.#closed) {
      throw new Error(`${process.spec.name} was not started: stopping`);
    }
    this.#processes.set(name, process);
    await process.start();
    return process;
  }

  /**
   * The process of a component, by its name or short name.
   *
   * @throws Error when the cluster's profile has no such component.
   */
  get(name: string): ManagedProcess {
    const process = this.#processes.get(componentNamed(name));
    if (!process) {
      throw new Error(
        `this cluster has no ${name}; it has ${this.names().join(', ')}`,
      );
    }
    return process;
  }

  names(): ComponentName[] {
    return [...this.#processes.keys()];
  }

  /** From now on components that end unasked are started again. */
  keepAlive(): void {
    for (const process of this.#processes.values()) {
      process.keepAlive();
    }
  }

  status() {
    return Object.fromEntries(
      [...this.#processes].map(([name, { state, pid }]) => [
        name,
        { state, pid },
      ]),
    );
  }

  /** Ends all components, etcd last. */
  async stopAll(): Promise<void> {
    this.#closed = true;
    // All but etcd keep their state in etcd and need no farewell.
    const etcd = this.#processes.get('etcd');
    await Promise.all(
      [...this.#processes.values()]
        .filter(process => process !== etcd)
        .map(process => process.stop('SIGKILL')),
    );
    await etcd?.stop('SIGTERM');
  }
}
