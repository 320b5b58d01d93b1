import type {
  InstanceRef,
  RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import type { ClusterAccess } from '../api/ClusterAccess';
import { DefinitionReader } from '../create/definitions/DefinitionReader';
import type { KubernetesObject } from '../watch/types';
import { appliedSides } from './appliedSides';
import { betweenApplied } from './betweenApplied';
import { forClusterVersion } from './clusterVersion';
import { compareRendered, sideOf, type Side } from './compareRendered';
import { definitionsFor } from './definitionsFor';
import { RenderingProblem } from './failure';
import { requireOffline } from './offline';
import { parseRendered } from './parseRendered';
import { secretsOf, withoutSecrets } from './secretsOf';
import type { VelaCli } from './VelaCli';

/** An Application, and what it was or would be rendered with. Secrets are in the clear. */
export interface Renderable {
  ref: InstanceRef;
  /** Name of the revision; undefined for what is none. */
  revision?: string;
  application: KubernetesObject;
  /** Those of the cluster as it is now, where left out. */
  definitions?: KubernetesObject[];
}

/** The objects that Applications come to. Knows nothing of callers. */
export class Rendering {
  readonly #cli?: Pick<VelaCli, 'dryRun'>;
  readonly #clusters: () => ClusterAccess[];
  readonly #trackersOf: (ref: InstanceRef) => KubernetesObject[];
  readonly #definitions = new DefinitionReader();

  constructor(options: {
    /** Left out where none is configured: then nothing is rendered. */
    cli?: Pick<VelaCli, 'dryRun'>;
    clusters: () => ClusterAccess[];
    trackersOf: (ref: InstanceRef) => KubernetesObject[];
  }) {
    this.#cli = options.cli;
    this.#clusters = options.clusters;
    this.#trackersOf = options.trackersOf;
  }

  /** What would become of the objects that an Application has now, of which there may be none. */
  async againstApplied(
    ref: InstanceRef,
    wanted: KubernetesObject,
    live: KubernetesObject | undefined,
    signal?: AbortSignal,
  ): Promise<RenderedChanges> {
    const secrets = secretsOf(wanted, ...(live ? [live] : []));
    return this.#answer(async () =>
      compareRendered(
        live ? appliedSides(this.#trackersOf(ref)) : [],
        await this.#sides({ ref, application: wanted }, secrets, signal),
        secrets,
      ),
    );
  }

  /** What differs between the objects of two Applications, or of two versions of one. */
  async between(
    read: () => Promise<[Renderable, Renderable]>,
    signal?: AbortSignal,
  ): Promise<RenderedChanges> {
    if (!this.#cli) {
      return betweenApplied(read, this.#trackersOf);
    }
    return this.#answer(async () => {
      const [before, after] = await read();
      const secrets = secretsOf(before.application, after.application);
      const [from, to] = await Promise.all(
        [before, after].map(each => this.#sides(each, secrets, signal)),
      );
      return compareRendered(from, to, secrets);
    });
  }

  async #answer(
    work: () => Promise<Pick<RenderedChanges, 'items' | 'left'>>,
  ): Promise<RenderedChanges> {
    if (!this.#cli) {
      return { available: false, items: [], left: 0 };
    }
    try {
      return { available: true, source: 'rendered', ...(await work()) };
    } catch (error) {
      if (error instanceof RenderingProblem) {
        return { available: true, problem: error.message, items: [], left: 0 };
      }
      throw error;
    }
  }

  async #sides(
    { ref: { cluster }, application, definitions }: Renderable,
    secrets: string[],
    signal?: AbortSignal,
  ): Promise<Side[]> {
    const access = this.#clusters().find(({ name }) => name === cluster);
    if (!access?.connection) {
      throw new RenderingProblem(`The cluster ${cluster} cannot be asked now`);
    }
    const { name, view, connection } = access;
    const used =
      definitions ??
      (await definitionsFor(
        application,
        await this.#definitions.list(
          { name, view, connection },
          application.metadata.namespace,
        ),
        connection,
        signal,
      ));
    requireOffline(application, used);
    const { kubernetesVersion } = access.report();
    const input = {
      application,
      definitions: used.map(each => forClusterVersion(each, kubernetesVersion)),
    };
    try {
      return parseRendered(await this.#cli!.dryRun(input, signal)).map(sideOf);
    } catch (error) {
      // CUE quotes the values that do not fit.
      throw error instanceof RenderingProblem
        ? new RenderingProblem(withoutSecrets(error.message, secrets))
        : error;
    }
  }
}
