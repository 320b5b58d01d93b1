import type {
  DefinitionDiff,
  InstanceRef,
  RenderedChanges,
  RevisionDiff,
  RevisionList,
} from '@velastage/plugin-kubevela-common';
import { History, type ArchiveStore, type HistorySubject } from '../../history';
import type { Rendering } from '../../vela';
import type { RevisionPair } from '../KubevelaService';
import type { Lookup } from '../Lookup';

/** The revisions of instances, by the names that requests give them. */
export class Revisions {
  readonly #lookup: Lookup;
  readonly #history: History;
  readonly #rendering?: Rendering;

  constructor(options: {
    lookup: Lookup;
    archive?: ArchiveStore;
    rendering?: Rendering;
  }) {
    const { lookup } = options;
    this.#lookup = lookup;
    this.#rendering = options.rendering;
    this.#history = new History({
      archive: options.archive,
      connect: name => lookup.connected(name).connection,
    });
  }

  list(ref: InstanceRef): Promise<RevisionList> {
    return this.#history.list(this.#subject(ref));
  }

  /** What an instance has said, newest first, secrets hidden. */
  specs(ref: InstanceRef): Promise<unknown[]> {
    return this.#history.specs(this.#subject(ref));
  }

  diff(
    ref: InstanceRef,
    { base, baseInstance, target }: RevisionPair,
  ): Promise<RevisionDiff> {
    return this.#history.diff(
      { subject: this.#subject(baseInstance ?? ref), id: base },
      { subject: this.#subject(ref), id: target },
    );
  }

  diffDefinition(
    ref: InstanceRef,
    { base, baseInstance, target }: RevisionPair,
    definition: string,
  ): Promise<DefinitionDiff> {
    return this.#history.diffDefinition(
      { subject: this.#subject(baseInstance ?? ref), id: base },
      { subject: this.#subject(ref), id: target },
      definition,
    );
  }

  async render(
    ref: InstanceRef,
    { base, baseInstance = ref, target }: RevisionPair,
    signal?: AbortSignal,
  ): Promise<RenderedChanges> {
    if (!this.#rendering) {
      return { available: false, items: [], left: 0 };
    }
    return this.#rendering.between(
      () =>
        Promise.all([
          this.#history.renderable(this.#subject(baseInstance), base),
          this.#history.renderable(this.#subject(ref), target),
        ]),
      signal,
    );
  }

  /** What a revision would bring, as far as it can be told before it is deployed. */
  foreseeable(ref: InstanceRef, id: string) {
    return this.#history.foreseeable(this.#subject(ref), id);
  }

  /** What is written to deploy a revision. */
  deployable(ref: InstanceRef, id: string) {
    return this.#history.deployable(this.#subject(ref), id);
  }

  #subject(ref: InstanceRef): HistorySubject {
    const { summary } = this.#lookup.instance(ref);
    return {
      ref,
      key: summary.key,
      version: summary.version,
      uid: this.#lookup.application(ref)?.metadata.uid ?? '',
    };
  }
}
