import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { InstanceModel, ModelInput, ModelSettings } from '../model/types';
import type { KubernetesObject } from '../watch/types';
import { ClusterModel } from './ClusterModel';
import type { ClusterSource, InstanceChange, LiveInstance } from './types';

/**
 * Every instance of every cluster as it stands now. Reading is from memory; listeners learn of changes
 * after they can be read.
 */
export class LiveModel {
  readonly #build: (input: ModelInput) => InstanceModel;
  readonly #settings: ModelSettings;
  readonly #clusters = new Map<string, ClusterModel>();
  readonly #onDelay?: (cluster: string, ms: number) => void;
  readonly #listeners = new Set<(changes: InstanceChange[]) => void>();
  #version = 0;
  #revision = 0;

  constructor(options: {
    /** The model's one function; must not throw. */
    build: (input: ModelInput) => InstanceModel;
    settings: ModelSettings;
    /** Called with the time from a change in a cluster to what came of it, in milliseconds. */
    onDelay?: (cluster: string, ms: number) => void;
  }) {
    this.#build = options.build;
    this.#settings = options.settings;
    this.#onDelay = options.onDelay;
  }

  /** Goes up with each batch of changes: what was computed for one revision is good until the next. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    let size = 0;
    for (const cluster of this.#clusters.values()) {
      size += cluster.size;
    }
    return size;
  }

  /** How many instances wait to be computed. */
  get backlog(): number {
    let backlog = 0;
    for (const cluster of this.#clusters.values()) {
      backlog += cluster.backlog;
    }
    return backlog;
  }

  /** Follows a cluster until the returned function is called, which also drops its instances. */
  attach(source: ClusterSource): () => void {
    const cluster = new ClusterModel({
      source,
      build: this.#build,
      settings: this.#settings,
      publish: changes => this.#publish(changes),
      nextVersion: () => (this.#version += 1),
      onDelay: this.#onDelay,
    });
    this.#clusters.set(source.name, cluster);
    return () => {
      cluster.stop();
      cluster.clear();
      this.#clusters.delete(source.name);
    };
  }

  get(ref: InstanceRef): LiveInstance | undefined {
    return this.#clusters.get(ref.cluster)?.get(`${ref.namespace}/${ref.name}`);
  }

  /** The ResourceTrackers of an instance, as stored; their payloads may hold secrets in the clear. */
  trackersOf(ref: InstanceRef): KubernetesObject[] {
    return (
      this.#clusters
        .get(ref.cluster)
        ?.trackersOf(`${ref.namespace}/${ref.name}`) ?? []
    );
  }

  *instances(): Iterable<LiveInstance> {
    for (const cluster of this.#clusters.values()) {
      yield* cluster.instances();
    }
  }

  /** The instances of one cluster. */
  instancesIn(cluster: string): Iterable<LiveInstance> {
    return this.#clusters.get(cluster)?.instances() ?? [];
  }

  onChanges(listener: (changes: InstanceChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    for (const cluster of this.#clusters.values()) {
      cluster.stop();
    }
    this.#listeners.clear();
  }

  #publish(changes: InstanceChange[]): void {
    this.#revision += 1;
    for (const listener of this.#listeners) {
      listener(changes);
    }
  }
}
