import { NotFoundError } from '@backstage/errors';
import type {
  DefinitionDiff,
  DefinitionSide,
  InstanceRef,
  RevisionDiff,
  RevisionList,
} from '@velastage/plugin-kubevela-common';
import { toYaml } from '../api/reads/toYaml';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import type { DeployedRevision } from '../operations';
import { definitionsOf, RenderingProblem, type Renderable } from '../vela';
import { APPLICATION_API_VERSION } from '../watch/cluster/kinds';
import type { KubernetesObject } from '../watch/types';
import { redactText } from '../redact';
import type { ArchiveStore } from './ArchiveStore';
import { compareRevisions } from './compareRevisions';
import { readLive, type LiveHistory } from './readLive';
import { readPayload, readSpec, specOfArchived } from './readSpec';
import { CURRENT, LIVE_SPEC, liveSpec, timeline, type Entry } from './timeline';

/** Reading takes a cluster's time; within this span several people who look at one history share an answer. */
const CACHE_MS = 5_000;
const MAX_CACHED = 50;

type Archive = Pick<ArchiveStore, 'read' | 'definition'>;

/** An instance as the watch knows it. */
export interface HistorySubject {
  ref: InstanceRef;
  key: string;
  uid: string;
  /** Changes with each change that was seen of the instance. */
  version: number;
}

/** The history of single instances: from their clusters when asked for, and from the archive. */
export class History {
  readonly #archive: Archive | undefined;
  readonly #connect: (cluster: string) => Pick<ClusterConnection, 'getJson'>;
  readonly #cache = new Map<string, Promise<LiveHistory>>();

  constructor(options: {
    /** Left out where there is no database: then only what clusters hold is known. */
    archive?: Archive;
    /** Throws where a cluster cannot be asked. */
    connect: (cluster: string) => Pick<ClusterConnection, 'getJson'>;
  }) {
    this.#archive = options.archive;
    this.#connect = options.connect;
  }

  async list(subject: HistorySubject): Promise<RevisionList> {
    const { entries, message } = await this.#entries(subject);
    return {
      key: subject.key,
      items: entries.map(({ revision }) => revision),
      complete: message === undefined,
      message,
    };
  }

  /** @throws NotFoundError for a revision that neither the cluster nor the archive has */
  async diff(
    from: { subject: HistorySubject; id: string },
    to: { subject: HistorySubject; id: string },
  ): Promise<RevisionDiff> {
    const [before, after] = await Promise.all([
      this.#find(from.subject, from.id),
      this.#find(to.subject, to.id),
    ]);
    return {
      from: before.revision,
      to: after.revision,
      changes: compareRevisions(before.content, after.content),
      fromYaml: toYaml(before.content.application),
      toYaml: toYaml(after.content.application),
    };
  }

  /**
   * What differs in one definition that two revisions were rendered with.
   *
   * @param definition - `<kind>/<name>`
   * @throws NotFoundError also where neither revision has it
   */
  async diffDefinition(
    from: { subject: HistorySubject; id: string },
    to: { subject: HistorySubject; id: string },
    definition: string,
  ): Promise<DefinitionDiff> {
    const [before, after] = await Promise.all(
      [from, to].map(({ subject, id }) =>
        this.#definition(subject, id, definition),
      ),
    );
    if (before.state === 'absent' && after.state === 'absent') {
      throw new NotFoundError(
        `Neither revision was rendered with a definition ${definition}`,
      );
    }
    return { definition, from: before, to: after };
  }

  /**
   * The spec of a revision as it was written, for the cluster and for nobody else: secrets are in the clear.
   *
   * @returns the spec, undefined for the Application as it is written now
   * @throws NotFoundError, and ConflictError where the archive alone has it and its secrets are hidden there
   */
  async deployable(
    subject: HistorySubject,
    id: string,
  ): Promise<DeployedRevision> {
    if (id === LIVE_SPEC) {
      return { name: subject.ref.name };
    }
    const { revision, content } = await this.#find(subject, id);
    const { name } = revision;
    const spec = revision.archived
      ? specOfArchived(name, content)
      : await readSpec(
          this.#connect(subject.ref.cluster),
          subject.ref.namespace,
          { name, id: revision.id },
        );
    return { name, spec };
  }

  /** The same, with the definitions that rendered it, and those that rendered what is rolled out. */
  async foreseeable(
    subject: HistorySubject,
    id: string,
  ): Promise<DeployedRevision> {
    const revision = await this.deployable(subject, id);
    const { entries } = await this.#entries(subject);
    const renderedBy = (wanted: (entry: Entry) => boolean) =>
      entries.find(wanted)?.content.definitions;
    return {
      ...revision,
      definitions: renderedBy(each => each.revision.id === id),
      definitionsNow: renderedBy(each => each.revision.current),
    };
  }

  /**
   * A revision with what it was rendered with, secrets in the clear: for the CLI that renders it.
   *
   * @throws NotFoundError, and RenderingProblem where the archive alone has it
   */
  async renderable(subject: HistorySubject, id: string): Promise<Renderable> {
    const { cluster, namespace, name } = subject.ref;
    const connection = this.#connect(cluster);
    if (id === LIVE_SPEC) {
      const live = await connection.getJson<KubernetesObject>(
        `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
          namespace,
        )}/applications/${encodeURIComponent(name)}`,
      );
      return {
        ref: subject.ref,
        application: asRendered(live, subject.ref),
      };
    }
    const { revision } = await this.#find(subject, id);
    if (revision.archived) {
      throw new RenderingProblem(
        `Revision ${revision.name} is gone from the cluster, and with it the definitions that it was rendered with`,
      );
    }
    const payload = await readPayload(connection, namespace, {
      name: revision.name,
      id: revision.id,
    });
    return {
      ref: subject.ref,
      revision: revision.name,
      application: asRendered(
        payload.application as KubernetesObject,
        subject.ref,
      ),
      definitions: definitionsOf(payload),
    };
  }

  /** What an instance has said, newest first, secrets hidden. */
  async specs(subject: HistorySubject): Promise<unknown[]> {
    const { entries } = await this.#entries(subject);
    return entries.map(({ content }) => content.application.spec);
  }

  async #find(subject: HistorySubject, id: string): Promise<Entry> {
    const { entries, live, message } = await this.#entries(subject);
    const current = entries.find(({ revision }) => revision.current);
    if (id === LIVE_SPEC && live) {
      return liveSpec(live, current);
    }
    const found =
      id === CURRENT
        ? current
        : entries.find(({ revision }) => revision.id === id);
    if (!found) {
      throw new NotFoundError(
        `There is no revision ${id} of ${subject.ref.name} any more${
          message ? `; the cluster could not be asked: ${message}` : ''
        }`,
      );
    }
    return found;
  }

  async #definition(
    subject: HistorySubject,
    id: string,
    definition: string,
  ): Promise<DefinitionSide> {
    const { content } = await this.#find(subject, id);
    const digest = Object.hasOwn(content.definitions, definition)
      ? content.definitions[definition]
      : undefined;
    if (digest === undefined) {
      return { state: 'absent' };
    }
    const { live } = await this.#entries(subject);
    const yaml =
      live?.definitions.get(digest)?.() ??
      (await this.#archive?.definition(digest));
    return yaml === undefined ? { state: 'lost' } : { state: 'kept', yaml };
  }

  async #entries(subject: HistorySubject) {
    const { ref, uid } = subject;
    const archived = await this.#archive?.read({ cluster: ref.cluster, uid });
    try {
      const live = await this.#live(subject);
      const known = live.uid === uid ? archived : undefined;
      return { live, entries: timeline(live, known ?? []) };
    } catch (error) {
      if (!archived?.length) {
        throw error;
      }
      const { message } = error as Error;
      return {
        entries: timeline(undefined, archived),
        message: redactText(message),
      };
    }
  }

  #live({ ref, key, version }: HistorySubject): Promise<LiveHistory> {
    const id = `${key} ${version}`;
    const cached = this.#cache.get(id);
    if (cached) {
      return cached;
    }
    const reading = (async () => readLive(this.#connect(ref.cluster), ref))();
    const forget = () => this.#cache.delete(id);
    this.#cache.set(id, reading);
    reading.then(
      () => setTimeout(forget, CACHE_MS).unref(),
      () => forget(),
    );
    if (this.#cache.size > MAX_CACHED) {
      this.#cache.delete(this.#cache.keys().next().value!);
    }
    return reading;
  }
}

/** No more of an Application than what renders. */
function asRendered(
  { metadata, spec }: KubernetesObject,
  { namespace, name }: InstanceRef,
): KubernetesObject {
  const { labels, annotations } = metadata ?? {};
  return {
    apiVersion: APPLICATION_API_VERSION,
    kind: 'Application',
    metadata: { name, namespace, labels, annotations },
    spec,
  };
}
