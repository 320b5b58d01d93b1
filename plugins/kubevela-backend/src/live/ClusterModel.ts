import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { childRulesOf, type ChildRules } from '../model/tree';
import type { InstanceModel, ModelInput, ModelSettings } from '../model/types';
import { REPORT_KIND } from '../watch/reports';
import { SOURCE, type Source } from '../watch/store/Entry';
import type { KubernetesObject, ObjectChange } from '../watch/types';
import {
  AffectedInstances,
  InstanceId,
  trackerOwner,
} from './AffectedInstances';
import { DirtyQueue } from './DirtyQueue';
import { instanceKey } from './instanceKey';
import type { ClusterSource, InstanceChange, LiveInstance } from './types';
import { childNamespaces, searchTextOf, wantedKinds } from './needs';
import { Wants } from './Wants';

const OAM_GROUP = 'core.oam.dev';

/** Timers further away than this are not set: a later change or check comes anyway. */
const LONGEST_RECHECK_MS = 6 * 60 * 60 * 1_000;

/** Instances are shown after so long even if a first list does not come to its end. */
const LONGEST_HOLD_MS = 30_000;

interface Entry {
  live: LiveInstance;
  kinds: string[];
  namespaces: string[];
  recheck?: NodeJS.Timeout;
}

/**
 * The instances of one cluster, kept up with its objects: a change marks the instances it concerns, and
 * each marked instance is computed again from the store, whole. Computing whole is what keeps it right;
 * marking precisely is what keeps it quick.
 */
export class ClusterModel {
  readonly #source: ClusterSource;
  readonly #build: (input: ModelInput) => InstanceModel;
  readonly #settings: ModelSettings;
  readonly #publish: (changes: InstanceChange[]) => void;
  readonly #nextVersion: () => number;
  readonly #entries = new Map<InstanceId, Entry>();
  readonly #trackers = new Map<InstanceId, Map<string, KubernetesObject>>();
  readonly #affected = new AffectedInstances();
  readonly #kinds: Wants;
  readonly #namespaces: Wants;
  readonly #queue: DirtyQueue;
  readonly #holdTimer: NodeJS.Timeout;
  readonly #unsubscribe: Array<() => void>;
  #childRules: ChildRules;
  #releaseReports?: () => void;
  #pending: InstanceChange[] = [];

  constructor(options: {
    source: ClusterSource;
    build: (input: ModelInput) => InstanceModel;
    settings: ModelSettings;
    publish: (changes: InstanceChange[]) => void;
    nextVersion: () => number;
    /** Called with the time from a change to what came of it, in milliseconds. */
    onDelay?: (cluster: string, ms: number) => void;
  }) {
    this.#source = options.source;
    this.#build = options.build;
    this.#settings = options.settings;
    this.#publish = options.publish;
    this.#nextVersion = options.nextVersion;
    this.#childRules = childRulesOf(this.#source.view);
    this.#kinds = new Wants(key => {
      const [group, kind, source, namespace] = key.split('|');
      return source
        ? this.#source.want(
            group,
            kind,
            Number(source) as Source,
            namespace || undefined,
          )
        : this.#source.want(group, kind);
    });
    this.#namespaces = new Wants(namespace =>
      this.#source.wantChildren(namespace),
    );
    this.#queue = new DirtyQueue({
      compute: id => this.#compute(id),
      flushed: () => this.#flush(),
      waited: ms => options.onDelay?.(this.#source.name, ms),
      held: this.#source.synced !== undefined,
    });
    // While lists come in, an instance would be computed again and again, as its objects come in pages.
    // Reports are large, and worth nothing before there is what they are about.
    const release = () => {
      this.#queue.release();
      this.#wantReports();
    };
    this.#holdTimer = setTimeout(release, LONGEST_HOLD_MS);
    this.#source.synced?.().then(release, release);
    this.#unsubscribe = [
      this.#source.onChanges(changes => this.#onChanges(changes)),
      this.#source.onStatus(() => this.#markAll()),
    ];
    for (const application of this.#source.view.list(
      OAM_GROUP,
      'Application',
    )) {
      this.#queue.mark(idOf(application));
    }
    for (const tracker of this.#source.view.list(
      OAM_GROUP,
      'ResourceTracker',
    )) {
      this.#rememberTracker(tracker);
    }
  }

  get(id: InstanceId): LiveInstance | undefined {
    return this.#entries.get(id)?.live;
  }

  /** The ResourceTrackers of an instance, as stored. */
  trackersOf(id: InstanceId): KubernetesObject[] {
    return [...(this.#trackers.get(id)?.values() ?? [])];
  }

  *instances(): Iterable<LiveInstance> {
    for (const entry of this.#entries.values()) {
      yield entry.live;
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** How many instances still wait to be computed. */
  get backlog(): number {
    return this.#queue.size;
  }

  stop(): void {
    this.#unsubscribe.forEach(unsubscribe => unsubscribe());
    this.#releaseReports?.();
    this.#queue.stop();
    clearTimeout(this.#holdTimer);
    for (const entry of this.#entries.values()) {
      clearTimeout(entry.recheck);
    }
  }

  #wantReports(): void {
    this.#releaseReports ??= this.#source.want(
      REPORT_KIND.group,
      REPORT_KIND.kind,
      SOURCE.all,
    );
  }

  /** Drops every instance, for a cluster that was removed from the configuration. */
  clear(): void {
    for (const id of [...this.#entries.keys()]) {
      this.#drop(id);
    }
    this.#flush();
  }

  #onChanges(changes: ObjectChange[]): void {
    for (const change of changes) {
      if (
        change.ref.group === OAM_GROUP &&
        change.ref.kind === 'ResourceTracker'
      ) {
        if (change.type === 'deleted') {
          this.#forgetTracker(change.object);
        } else {
          this.#rememberTracker(change.object);
        }
      }
      for (const id of this.#affected.of(change)) {
        this.#queue.mark(id);
      }
    }
    const ruled = changes.some(isRuleChange);
    if (ruled) {
      this.#childRules = childRulesOf(this.#source.view);
    }
    if (ruled || changes.some(isSchemaChange)) {
      // Which Applications use the definition or the kind is not kept: both change seldom.
      this.#markAll();
    }
  }

  /** What can be seen changed (a kind became visible, the cluster went away): everything may read differently. */
  #markAll(): void {
    for (const id of this.#entries.keys()) {
      this.#queue.mark(id);
    }
  }

  #rememberTracker(tracker: KubernetesObject): void {
    const owner = trackerOwner(tracker);
    if (!owner) {
      return;
    }
    let trackers = this.#trackers.get(owner);
    if (!trackers) {
      trackers = new Map();
      this.#trackers.set(owner, trackers);
    }
    trackers.set(tracker.metadata.name, tracker);
  }

  #forgetTracker(tracker: KubernetesObject): void {
    const owner = trackerOwner(tracker);
    if (!owner) {
      return;
    }
    const trackers = this.#trackers.get(owner);
    trackers?.delete(tracker.metadata.name);
    if (trackers?.size === 0) {
      this.#trackers.delete(owner);
    }
  }

  #compute(id: InstanceId): void {
    const separator = id.indexOf('/');
    const namespace = id.slice(0, separator);
    const name = id.slice(separator + 1);
    const application = this.#source.view.get({
      group: OAM_GROUP,
      kind: 'Application',
      namespace,
      name,
    });
    if (!application) {
      this.#drop(id);
      return;
    }
    const before = this.#entries.get(id);
    const model = this.#build({
      application,
      trackers: this.trackersOf(id),
      view: this.#source.view,
      childRules: this.#childRules,
      settings: this.#settings,
      now: Date.now(),
      previous: before?.live.model,
    });
    this.#affected.update(id, before?.live.model, model);
    const kinds = wantedKinds(model);
    const namespaces = childNamespaces(model, this.#source.view);
    this.#kinds.update(before?.kinds ?? [], kinds);
    this.#namespaces.update(before?.namespaces ?? [], namespaces);
    clearTimeout(before?.recheck);

    let live = before?.live;
    if (!live || contentOf(live.model) !== contentOf(model)) {
      const ref: InstanceRef = { cluster: this.#source.name, namespace, name };
      const key = live?.summary.key ?? instanceKey(ref);
      const version = this.#nextVersion();
      const summary = { ...model.summary, key, version };
      const after = { ref, summary, model, searchText: searchTextOf(summary) };
      this.#pending.push({ ref, key, version, before: live, after });
      live = after;
    } else {
      live = { ...live, model };
    }
    const entry: Entry = { live, kinds, namespaces };
    this.#entries.set(id, entry);
    if (model.recheckAt !== undefined) {
      const delayMs = Math.max(0, model.recheckAt - Date.now());
      if (delayMs < LONGEST_RECHECK_MS) {
        entry.recheck = setTimeout(() => this.#queue.mark(id), delayMs);
        entry.recheck.unref();
      }
    }
  }

  #drop(id: InstanceId): void {
    const entry = this.#entries.get(id);
    if (!entry) {
      return;
    }
    this.#entries.delete(id);
    clearTimeout(entry.recheck);
    this.#affected.update(id, entry.live.model, undefined);
    this.#kinds.update(entry.kinds, []);
    this.#namespaces.update(entry.namespaces, []);
    const { ref, summary } = entry.live;
    this.#pending.push({
      ref,
      key: summary.key,
      version: 0,
      before: entry.live,
    });
  }

  #flush(): void {
    if (this.#pending.length > 0) {
      const changes = this.#pending;
      this.#pending = [];
      this.#publish(changes);
    }
  }
}

/** Whether the parameters of a definition are others than before. */
function isSchemaChange({ ref, object, previous }: ObjectChange): boolean {
  return (
    ref.kind === 'ConfigMap' &&
    object.parameters !== undefined &&
    JSON.stringify(object.parameters) !== JSON.stringify(previous?.parameters)
  );
}

/** Whether what belongs under which kind may be told otherwise than before. */
function isRuleChange({ ref, object, previous }: ObjectChange): boolean {
  return (
    ref.kind === 'ConfigMap' &&
    (object.childRules !== undefined || previous?.childRules !== undefined)
  );
}

/** All that is handed out of a model, to see whether a computation changed anything. */
function contentOf({ summary, detail, nodes, blindSpots }: InstanceModel) {
  return JSON.stringify([summary, detail, nodes, blindSpots]);
}

function idOf(application: KubernetesObject): InstanceId {
  return `${application.metadata.namespace ?? ''}/${application.metadata.name}`;
}
