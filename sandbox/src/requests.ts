import type { ProgramName } from './build/programs.ts';
import type { KubevelaVersion } from './cluster/components/velaCore.ts';
import type { EngineName, Profile } from './cluster/profile.ts';

/** One cluster of a sandbox. */
export interface ClusterRequest {
  name: string;
  /** `full` unless told. */
  profile?: Profile;
  /** 1.11.0 unless told; null for a cluster without KubeVela. */
  kubevela?: KubevelaVersion | null;
  /** How often a settled Application is looked at again; 5m unless told. */
  resync?: string;
  /** Where the cluster has run before vela-core gets the processor time that others leave; an equal share unless told. */
  velaCoreGivesWay?: boolean;
  /**
   * KubeVela's own definitions stay as the snapshot has them from which the cluster begins: vela-core neither
   * goes through them when it starts nor sees changes to them. For tests; not unless told.
   */
  settledDefinitions?: boolean;
  /** Rollout engines beside what the profile holds; none unless told, and none in a `bare` cluster. */
  engines?: readonly EngineName[];
}

/** The clusters of a plain `up`: two of the newest KubeVela, one of the one before. */
export const defaultClusters: readonly ClusterRequest[] = [
  { name: 'dev', kubevela: '1.11.0' },
  { name: 'prod-eu', kubevela: '1.11.0' },
  { name: 'prod-us', kubevela: '1.10.9' },
];

const namePattern = /^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$/;

/** Programs that a list of clusters needs, those needed first in front. */
export function neededPrograms(
  requests: readonly ClusterRequest[],
): ProgramName[] {
  const names: ProgramName[] = ['kube'];
  if (requests.some(request => request.profile !== 'bare')) {
    names.push('kwok');
  }
  for (const request of requests) {
    const version =
      request.kubevela === undefined ? '1.11.0' : request.kubevela;
    if (request.profile !== 'bare' && version) {
      names.push(`vela-core-${version}`);
    }
  }
  if (requests.some(request => (request.profile ?? 'full') === 'full')) {
    names.push('kruise-rollouts');
  }
  for (const { profile, engines = [] } of requests) {
    if (profile !== 'bare') {
      names.push(...engines);
    }
  }
  return [...new Set(names)];
}

/**
 * @throws Error when a name cannot name a cluster, or two are the same.
 */
export function validateRequests(requests: readonly ClusterRequest[]) {
  const seen = new Set<string>();
  for (const { name } of requests) {
    if (!namePattern.test(name)) {
      throw new Error(
        `"${name}" cannot name a cluster: lower-case letters, digits and dashes only`,
      );
    }
    if (seen.has(name)) {
      throw new Error(`cluster "${name}" is asked for twice`);
    }
    seen.add(name);
  }
}
