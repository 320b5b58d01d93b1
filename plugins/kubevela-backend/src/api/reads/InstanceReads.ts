import { NotFoundError } from '@backstage/errors';
import {
  type Instance,
  type InstanceRef,
  type ResourceTree,
  type RolloutList,
  stringifyInstanceRef,
  type WorkflowValues,
} from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { listRollouts } from '../../rollout/listRollouts';
import {
  readContext,
  readTemplates,
  stepTypes,
  workflowValues,
} from '../../workflow';
import type { Lookup } from '../Lookup';
import { worstNodes } from './worstNodes';

/** A tree of more nodes than this is cut, unless the caller asks for more. */
const DEFAULT_NODE_BUDGET = 2_000;

/** What is told of one instance as a whole. */
export class InstanceReads {
  readonly #lookup: Lookup;
  readonly #rolloutEngines: readonly RolloutEngine[];

  constructor(options: {
    lookup: Lookup;
    rolloutEngines: readonly RolloutEngine[];
  }) {
    this.#lookup = options.lookup;
    this.#rolloutEngines = options.rolloutEngines;
  }

  detail(ref: InstanceRef): Instance {
    const { summary, model } = this.#lookup.instance(ref);
    return {
      ...model.detail,
      summary,
      blindSpots: model.blindSpots,
      freshness: this.#lookup.freshness(ref.cluster),
    };
  }

  tree(ref: InstanceRef, limit: number | undefined): ResourceTree {
    const { summary, model } = this.#lookup.instance(ref);
    const budget = limit ?? DEFAULT_NODE_BUDGET;
    const nodes =
      model.nodes.length > budget
        ? worstNodes(model.nodes, budget)
        : model.nodes;
    return {
      key: summary.key,
      version: summary.version,
      nodes,
      total: model.nodes.length,
      omitted: model.nodes.length - nodes.length,
      blindSpots: model.blindSpots,
      freshness: this.#lookup.freshness(ref.cluster),
    };
  }

  rollouts(ref: InstanceRef): RolloutList {
    const instance = this.#lookup.instance(ref);
    // The last view is worth showing also while its cluster cannot be asked.
    const { view } =
      this.#lookup.cluster(ref.cluster) ??
      this.#lookup.connected(ref.cluster).cluster;
    return listRollouts(instance, view, this.#rolloutEngines);
  }

  async workflowValues(
    ref: InstanceRef,
    signal?: AbortSignal,
  ): Promise<WorkflowValues> {
    const { summary, model } = this.#lookup.instance(ref);
    const { connection } = this.#lookup.connected(ref.cluster);
    const application = this.#lookup.application(ref);
    if (!application) {
      throw new NotFoundError(
        `There is no application ${stringifyInstanceRef(ref)}`,
      );
    }
    const [context, templates] = await Promise.all([
      readContext(application, connection, signal),
      readTemplates(
        stepTypes(application.spec),
        ref.namespace,
        connection,
        signal,
      ),
    ]);
    return workflowValues({
      key: summary.key,
      spec: application.spec,
      context,
      templates,
      secretComponents: new Set(
        model.nodes.flatMap(node =>
          node.ref.kind === 'Secret' && node.component ? node.component : [],
        ),
      ),
    });
  }
}
