import type { ParseArgsOptionsConfig } from 'node:util';
import { resolve } from 'node:path';
import {
  type KubevelaVersion,
  kubevelaVersions,
} from '../cluster/components/velaCore.ts';
import {
  type EngineName,
  engineNames,
  type Profile,
  profiles,
} from '../cluster/profile.ts';
import { type AttachedSandbox, attachSandbox } from '../control/attach.ts';
import { defaultStateDir } from '../paths.ts';
import { type ClusterRequest, defaultClusters } from '../requests.ts';
import { UsageError } from './usage.ts';

/** Option that every command takes. */
export const stateDirOption = {
  'state-dir': { type: 'string', default: defaultStateDir },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads `--clusters`: names, each perhaps with a version, as in
 * `dev,old=1.10.9`. A default cluster keeps its own version.
 */
export function parseClusters(
  text: string | undefined,
  profile: Profile,
  more: Pick<ClusterRequest, 'resync' | 'engines' | 'settledDefinitions'> = {},
): ClusterRequest[] {
  const wanted: ClusterRequest[] = text
    ? text.split(',').map(parseCluster)
    : [...defaultClusters];
  return wanted.map(cluster => ({ ...cluster, profile, ...more }));
}

/** Reads `--engines`: names, as in `argo-rollouts,flagger`. */
export function parseEngines(text: string | undefined): EngineName[] {
  return (text ? text.split(',') : []).map(each => {
    const found = engineNames.find(name => name === each.trim());
    if (!found) {
      throw new UsageError(
        `there is no engine "${each}"; there are ${engineNames.join(', ')}`,
      );
    }
    return found;
  });
}

function parseCluster(text: string): ClusterRequest {
  const [name, version] = text.trim().split('=');
  if (version === undefined) {
    return defaultClusters.find(known => known.name === name) ?? { name };
  }
  if (!kubevelaVersions.includes(version as KubevelaVersion)) {
    throw new UsageError(
      `KubeVela ${version} cannot be run; there are ${kubevelaVersions.join(
        ', ',
      )}`,
    );
  }
  return { name, kubevela: version as KubevelaVersion };
}

/** Reads `--while`: the number of a process. */
export function parsePid(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d*$/.test(text)) {
    throw new UsageError(`"${text}" is not the number of a process`);
  }
  return text === undefined ? undefined : Number(text);
}

/** Reads `--profile`. */
export function parseProfile(text: string): Profile {
  const found = profiles.find(known => known === text);
  if (!found) {
    throw new UsageError(
      `there is no profile "${text}"; there are ${profiles.join(', ')}`,
    );
  }
  return found;
}

/**
 * The sandbox that runs in a state directory.
 *
 * @throws Error when none does.
 */
export async function runningSandbox(
  stateDir: string,
): Promise<AttachedSandbox> {
  const sandbox = await attachSandbox(stateDir);
  if (!sandbox) {
    throw new Error(
      `no sandbox runs in ${resolve(stateDir)}; start one with "up"`,
    );
  }
  return sandbox;
}
