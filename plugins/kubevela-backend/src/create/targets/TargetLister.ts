import type { ClusterAccess } from '../../api/ClusterAccess';
import type { ModelSettings } from '../../model';
import { environmentOf } from '../../model/business';
import { asArray } from '../../model/kube/objects';
import { OAM_GROUP, PLATFORM_NAMESPACE } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';
import { Recent } from '../definitions/Recent';
import type { PossibleTarget } from '../types';

/** Namespaces come and go seldom, and a form asks for them with each opening. */
const MAX_AGE_MS = 15_000;
/**
 * Namespaces of the clusters themselves and of rollout engines, as these are installed by default: nobody
 * creates applications there. Configuration can still name one as an environment.
 */
const PLATFORM = new Set([
  PLATFORM_NAMESPACE,
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'argo-rollouts',
  'flagger-system',
  'kruise-rollout',
]);

/** Where Applications can be created: each namespace of each cluster, by its environment. */
export class TargetLister {
  readonly #clusters: () => ClusterAccess[];
  readonly #settings: ModelSettings;
  readonly #namespaces = new Recent<string[]>(1_000, MAX_AGE_MS);

  constructor(options: {
    clusters: () => ClusterAccess[];
    settings: ModelSettings;
  }) {
    this.#clusters = options.clusters;
    this.#settings = options.settings;
  }

  /** A cluster that is away keeps the places that configuration names, with the reason. */
  async list(): Promise<PossibleTarget[]> {
    const all = await Promise.all(
      this.#clusters().map(cluster => this.#ofCluster(cluster)),
    );
    return all.flat().sort(byEnvironment);
  }

  async #ofCluster(cluster: ClusterAccess): Promise<PossibleTarget[]> {
    const configured = this.#settings.environments
      .filter(
        each => each.cluster === cluster.name && !each.namespace.includes('*'),
      )
      .map(({ namespace }) => namespace);
    const { status, message } = cluster.standing();
    const isThere = status === 'Connected' || status === 'Partial';
    const found = isThere ? await this.#namespacesOf(cluster) : [];
    return [...new Set([...configured, ...found])].map(namespace => {
      const environment = environmentOf(
        this.#settings.environments,
        cluster.name,
        namespace,
      );
      return {
        cluster: cluster.name,
        namespace,
        environment: environment?.name,
        tier: environment?.tier,
        problem: isThere
          ? missing(namespace, found)
          : `The cluster ${cluster.name} is ${status}${
              message ? `: ${message}` : ''
            }`,
      };
    });
  }

  async #namespacesOf({ name, view, connection }: ClusterAccess) {
    const seen = [...view.list(OAM_GROUP, 'Application')].map(
      ({ metadata }) => metadata.namespace ?? '',
    );
    const read = await this.#namespaces
      .get(name, false, async () => {
        const { items } = await connection!.getJson<{
          items?: KubernetesObject[];
        }>('/api/v1/namespaces');
        return asArray<KubernetesObject>(items)
          .filter(({ metadata }) => !metadata.deletionTimestamp)
          .map(({ metadata }) => metadata.name);
      })
      // Who may not list namespaces still knows those with Applications.
      .catch(() => undefined);
    return [...new Set(read ?? seen)].filter(each => !PLATFORM.has(each));
  }
}

/** Configuration may name a namespace that is not there (yet); where none could be listed nobody knows. */
function missing(namespace: string, found: string[]): string | undefined {
  return found.length === 0 || found.includes(namespace)
    ? undefined
    : `The cluster has no namespace ${namespace} yet`;
}

function byEnvironment(a: PossibleTarget, b: PossibleTarget): number {
  return (
    Number(!a.environment) - Number(!b.environment) ||
    (a.environment ?? '').localeCompare(b.environment ?? '') ||
    a.cluster.localeCompare(b.cluster) ||
    a.namespace.localeCompare(b.namespace)
  );
}
