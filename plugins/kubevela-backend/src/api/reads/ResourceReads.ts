import type {
  EventList,
  FieldManagerList,
  InstanceRef,
  LogRecord,
  Manifest,
} from '@velastage/plugin-kubevela-common';
import type { LiveModel } from '../../live/LiveModel';
import { fieldManagers } from '../../model/drift';
import { redactObject } from '../../redact';
import type {
  LogSelector,
  PodLogSelector,
  ResourceSelector,
} from '../KubevelaService';
import type { Lookup } from '../Lookup';
import { findResource, isElsewhere } from './findResource';
import { readPodLogs } from './logs/readPodLogs';
import { readEvents } from './readEvents';
import { readLogs } from './readLogs';
import { toYaml } from './toYaml';

/** What is read from the clusters of single resources, when somebody asks. */
export class ResourceReads {
  readonly #model: LiveModel;
  readonly #lookup: Lookup;

  constructor(options: { model: LiveModel; lookup: Lookup }) {
    this.#model = options.model;
    this.#lookup = options.lookup;
  }

  async manifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    signal?: AbortSignal,
  ): Promise<Manifest> {
    const instance = this.#lookup.instance(ref);
    const node = this.#lookup.node(instance, resource);
    const { applied, live } = await this.#lookup.bothManifests(
      instance,
      node,
      signal,
    );
    return {
      resource: node.ref,
      live: live && toYaml(redactObject(live)),
      applied: applied && toYaml(redactObject(applied)),
    };
  }

  async fieldManagers(
    ref: InstanceRef,
    resource: ResourceSelector,
    signal?: AbortSignal,
  ): Promise<FieldManagerList> {
    const instance = this.#lookup.instance(ref);
    const node = findResource(instance, resource);
    const { applied, live } = await this.#lookup.bothManifests(
      instance,
      node,
      signal,
    );
    return { items: applied && live ? fieldManagers(applied, live) : [] };
  }

  async events(
    ref: InstanceRef,
    resource: ResourceSelector,
    signal?: AbortSignal,
  ): Promise<EventList> {
    const instance = this.#lookup.instance(ref);
    const node = findResource(instance, resource);
    if (isElsewhere(instance, node)) {
      return { items: [] };
    }
    const { connection } = this.#lookup.connected(ref.cluster);
    return { items: await readEvents(connection, node.ref, signal) };
  }

  async logs(
    ref: InstanceRef,
    log: LogSelector,
    signal?: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array>> {
    const node = findResource(this.#lookup.instance(ref), {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: log.podNamespace ?? ref.namespace,
      name: log.pod,
    });
    const { connection } = this.#lookup.connected(ref.cluster);
    const { name: pod, namespace = ref.namespace } = node.ref;
    return readLogs(connection, { ...log, pod, namespace }, signal);
  }

  async podLogs(
    ref: InstanceRef,
    { resource, component, ...log }: PodLogSelector,
    signal?: AbortSignal,
  ): Promise<AsyncIterable<LogRecord>> {
    const instance = this.#lookup.instance(ref);
    const root = resource && findResource(instance, resource);
    const { cluster, connection } = this.#lookup.connected(ref.cluster);
    return readPodLogs({
      connection,
      view: cluster.view,
      nodes: () => this.#model.get(ref)?.model.nodes ?? [],
      onChange: listener =>
        this.#model.onChanges(changes => {
          if (changes.some(change => isSameInstance(change.ref, ref))) {
            listener();
          }
        }),
      pods: { rootId: root?.id, component, cluster: ref.cluster },
      log,
      signal,
    });
  }
}

function isSameInstance(a: InstanceRef, b: InstanceRef): boolean {
  return (
    a.cluster === b.cluster && a.namespace === b.namespace && a.name === b.name
  );
}
