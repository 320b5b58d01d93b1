import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { Semaphore } from '../Semaphore';
import { isWatchable } from './aggregated';
import type { ApiResource } from './ApiResources';

const CONCURRENCY = 4;

/** An `APIGroupList`. */
export interface GroupList {
  groups?: Array<{
    name: string;
    versions?: Array<{ version: string }>;
    preferredVersion?: { version: string };
  }>;
}

interface ResourceList {
  resources?: Array<{
    name: string;
    kind: string;
    namespaced?: boolean;
    verbs?: string[];
  }>;
}

/** Reads what older API servers serve, a request for each version of each group. */
export async function readPlain(
  connection: ClusterConnection,
  groups: GroupList,
  options: { deadlineMs: number; signal: AbortSignal },
): Promise<{ resources: ApiResource[]; unknownGroups: string[] }> {
  const slots = new Semaphore(CONCURRENCY);
  const unknownGroups: string[] = [];
  const read = async (group: string, version: string) => {
    const path = group ? `/apis/${group}/${version}` : `/api/${version}`;
    try {
      const list = await connection.getJson<ResourceList>(path, options);
      return readList(group, version, list);
    } catch (error) {
      if (isOthersTrouble(error)) {
        unknownGroups.push(group);
        return [];
      }
      throw error;
    }
  };
  const versions = [
    { group: '', version: 'v1' },
    ...(groups.groups ?? []).flatMap(({ name, ...group }) =>
      preferredFirst(group).map(version => ({ group: name, version })),
    ),
  ];
  const lists = await Promise.all(
    versions.map(({ group, version }) =>
      slots.run(() => read(group, version), options.signal),
    ),
  );
  return { resources: lists.flat(), unknownGroups };
}

/** An aggregated API server that is down answers 503 through the main one: it costs its own group only. */
function isOthersTrouble(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 404 || (error.status ?? 0) >= 500)
  );
}

function preferredFirst(
  group: Omit<NonNullable<GroupList['groups']>[number], 'name'>,
): string[] {
  const preferred = group.preferredVersion?.version;
  const versions = (group.versions ?? []).map(({ version }) => version);
  return preferred
    ? [preferred, ...versions.filter(version => version !== preferred)]
    : versions;
}

function readList(
  group: string,
  version: string,
  list: ResourceList,
): ApiResource[] {
  return (list.resources ?? [])
    .filter(({ name, verbs }) => !name.includes('/') && isWatchable(verbs))
    .map(({ name, kind, namespaced = false }) => ({
      group,
      version,
      kind,
      plural: name,
      namespaced,
    }));
}
