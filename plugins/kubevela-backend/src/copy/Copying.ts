import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  CopyPrecondition,
  InstanceRef,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { ClusterAccess } from '../api/ClusterAccess';
import { stateOf } from '../create/apply/state';
import type { ModelSettings } from '../model';
import { environmentOf } from '../model/business';
import { APPLICATION_API_VERSION, OAM_GROUP } from '../watch/cluster/kinds';
import type { KubernetesObject } from '../watch/types';
import { compareParameters, type ParameterTable } from './compareParameters';
import { planCopy, type CopyPlan } from './planCopy';
import { preconditionsOf } from './preconditions';
import { createRules } from './rules';
import { shownSubjectOf } from './subject';
import type { CopyCall, CopySettings, PromotionSettings } from './types';

/** A copy, thought through and not written. */
export interface PlannedCopy extends CopyPlan {
  preconditions: CopyPrecondition[];
  sourceState: string;
  /** Undefined where there is no target yet. */
  targetState?: string;
}

/** Compares and copies Applications from one place to another. Knows nothing of callers. */
export class Copying {
  readonly #clusters: () => ClusterAccess[];
  readonly #model: ModelSettings;
  readonly #promotion: PromotionSettings;
  readonly #rule: ReturnType<typeof createRules>;
  readonly #pastSpecs: (ref: InstanceRef) => Promise<unknown[]>;

  constructor(options: {
    clusters: () => ClusterAccess[];
    model: ModelSettings;
    copy: CopySettings;
    promotion: PromotionSettings;
    /** What an instance has said before, newest first, secrets hidden. */
    pastSpecs: (ref: InstanceRef) => Promise<unknown[]>;
  }) {
    this.#clusters = options.clusters;
    this.#model = options.model;
    this.#promotion = options.promotion;
    this.#rule = createRules(options.copy);
    this.#pastSpecs = options.pastSpecs;
  }

  /**
   * @param exists - whether the target is known, and may be read
   * @throws ConflictError where the source is not what the person has seen
   */
  async plan(
    source: InstanceSummary,
    call: CopyCall,
    exists: boolean,
  ): Promise<PlannedCopy> {
    const { cluster, namespace, name, application } = source;
    const from = { cluster, namespace, name };
    const [object, target, sourceHistory, targetHistory] = await Promise.all([
      this.#read(from),
      exists ? this.#read(call.target) : undefined,
      this.#past(from),
      exists ? this.#past(call.target) : [],
    ]);
    const sourceState = stateOf(object);
    if (call.sourceState !== undefined && call.sourceState !== sourceState) {
      throw new ConflictError(
        `${cluster}/${namespace}/${name} was changed since you looked. Nothing was copied; look at what would be copied now.`,
      );
    }
    const plan = planCopy({
      source: { ref: from, object, application },
      target: { ref: call.target, object: target },
      sourceHistory,
      targetHistory,
      rule: this.#rule,
      choices: new Map(
        (call.choices ?? []).map(({ parameter, ...choice }) => [
          parameter,
          choice,
        ]),
      ),
      remember: call.remember ?? true,
      now: Date.now(),
    });
    const environment = environmentOf(
      this.#model.environments,
      call.target.cluster,
      call.target.namespace,
    );
    return {
      ...plan,
      sourceState,
      targetState: target && stateOf(target),
      preconditions: preconditionsOf(
        source,
        { tier: environment?.tier, environment: environment?.name },
        this.#promotion,
        Date.now(),
      ),
    };
  }

  /** The parameters of instances beside each other; undefined stands for one that is left out. */
  compare(refs: ReadonlyArray<InstanceRef | undefined>): ParameterTable {
    return compareParameters(refs.map(ref => ref && this.#seen(ref)));
  }

  #seen({ cluster, namespace, name }: InstanceRef): unknown {
    const object = this.#cluster(cluster).view.get({
      group: OAM_GROUP,
      kind: 'Application',
      namespace,
      name,
    });
    if (!object) {
      return undefined;
    }
    const { metadata, ...spec } = shownSubjectOf(object);
    // One that has no labels does not differ by that it has none.
    const marks = Object.entries(metadata).filter(
      ([, values]) => Object.keys(values).length > 0,
    );
    return { ...spec, metadata: Object.fromEntries(marks) };
  }

  /** History makes a copy better; it must not keep anybody from copying. */
  async #past(ref: InstanceRef): Promise<unknown[]> {
    return this.#pastSpecs(ref).catch(() => []);
  }

  async #read({
    cluster,
    namespace,
    name,
  }: InstanceRef): Promise<KubernetesObject> {
    const { connection } = this.#cluster(cluster);
    if (!connection) {
      throw new NotFoundError(`The cluster ${cluster} cannot be asked now`);
    }
    return connection.getJson<KubernetesObject>(
      `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
        namespace,
      )}/applications/${encodeURIComponent(name)}`,
    );
  }

  #cluster(name: string): ClusterAccess {
    const cluster = this.#clusters().find(each => each.name === name);
    if (!cluster) {
      throw new NotFoundError(`There is no cluster ${name} in this portal`);
    }
    return cluster;
  }
}
