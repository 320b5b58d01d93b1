import { ConflictError } from '@backstage/errors';
import { asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { gateKey, HOOKS, type Hook } from './gateKey';
import type { GateStore, OpenGate } from './GateStore';

/** Reads an object of a cluster anew; undefined where it is not there. */
export type ReadObject = (
  cluster: string,
  ref: { apiVersion: string; kind: string; namespace: string; name: string },
) => Promise<KubernetesObject | undefined>;

/** Which Canary a question is about. */
export interface CanaryRef {
  cluster: string;
  namespace: string;
  name: string;
}

/** However many ask, a Canary is read no more often than this. */
const FRESH_MS = 1_000;
/** So many Canaries are remembered at most; they are those that somebody asks about. */
const MAX_REMEMBERED = 1_000;

/**
 * Answers what Flagger asks before it goes on. Whoever asks cannot be known, so that asking changes nothing
 * and tells nothing but yes or no; see decision 12. Only a person with the permission opens a gate, for one
 * run of one version.
 */
export class FlaggerGates {
  readonly #store: GateStore;
  readonly #read: ReadObject;
  readonly #knows: (canary: CanaryRef) => boolean;
  readonly #now: () => number;
  readonly #answers = new Map<
    string,
    { at: number; answer: Promise<boolean> }
  >();

  constructor(options: {
    store: GateStore;
    read: ReadObject;
    /** Whether the portal sees such a Canary: about others nothing is read. */
    knows: (canary: CanaryRef) => boolean;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#read = options.read;
    this.#knows = options.knows;
    this.#now = options.now ?? Date.now;
  }

  /** Whether a gate is open. Never throws: what cannot be found out is a no. */
  async isOpen(canary: CanaryRef, hook: Hook): Promise<boolean> {
    if (!HOOKS.includes(hook) || !this.#knows(canary)) {
      return false;
    }
    const id = JSON.stringify([
      canary.cluster,
      canary.namespace,
      canary.name,
      hook,
    ]);
    const known = this.#answers.get(id);
    if (known && this.#now() - known.at < FRESH_MS) {
      return known.answer;
    }
    if (this.#answers.size >= MAX_REMEMBERED) {
      this.#answers.clear();
    }
    const answer = this.#ask(canary, hook).catch(() => false);
    this.#answers.set(id, { at: this.#now(), answer });
    return answer;
  }

  /** Who has opened the gate that a Canary stands before, from memory. */
  openedBy(
    cluster: string,
    canary: KubernetesObject,
    hook: Hook,
    workload: KubernetesObject | undefined,
  ): OpenGate | undefined {
    const key = gateKey(canary, hook, workload);
    const { namespace = '', name } = canary.metadata;
    return key === undefined
      ? undefined
      : this.#store.find({ cluster, namespace, name, hook, key });
  }

  /**
   * Opens a gate.
   *
   * @param canary - read anew
   * @param decided - the key of the run and version that were looked at
   * @throws ConflictError when another version waits by now
   */
  async open(
    cluster: string,
    canary: KubernetesObject,
    hook: Hook,
    decided: string,
    who: string | undefined,
  ): Promise<void> {
    const workload = await this.#target(cluster, canary, hook);
    const { namespace = '', name } = canary.metadata;
    if (gateKey(canary, hook, workload) !== decided) {
      throw new ConflictError(
        `${cluster}: Canary ${namespace}/${name}: another version waits since you looked. Nothing was done; look at it as it is now and decide again.`,
      );
    }
    await this.#store.open(
      { cluster, namespace, name, hook, key: decided },
      who,
      this.#now(),
    );
    this.#answers.clear();
  }

  async #ask(ref: CanaryRef, hook: Hook): Promise<boolean> {
    const canary = await this.#read(ref.cluster, {
      apiVersion: 'flagger.app/v1beta1',
      kind: 'Canary',
      namespace: ref.namespace,
      name: ref.name,
    });
    if (!canary) {
      return false;
    }
    const key = gateKey(
      canary,
      hook,
      await this.#target(ref.cluster, canary, hook),
    );
    return (
      key !== undefined && this.#store.find({ ...ref, hook, key }) !== undefined
    );
  }

  /** What a Canary is about, read anew where the gate depends on it. */
  async #target(cluster: string, canary: KubernetesObject, hook: Hook) {
    const { targetRef } = canary.spec ?? {};
    return hook === 'confirm-rollout' && asText(targetRef?.name)
      ? this.#read(cluster, {
          apiVersion: asText(targetRef.apiVersion) ?? 'apps/v1',
          kind: asText(targetRef.kind) ?? 'Deployment',
          namespace: canary.metadata.namespace ?? '',
          name: targetRef.name,
        })
      : undefined;
  }
}
