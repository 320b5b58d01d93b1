/** What one watch covers. */
export interface WatchTarget {
  /** API group, empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  /** All namespaces when left out. */
  namespace?: string;
  labelSelector?: string;
}

/** Path of the collection. */
export function collectionPath(target: WatchTarget): string {
  const { group, version, namespace, plural } = target;
  const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
  return namespace
    ? `${root}/namespaces/${encodeURIComponent(namespace)}/${plural}`
    : `${root}/${plural}`;
}

/** As manifests write it. */
export function apiVersionOf(target: {
  group: string;
  version: string;
}): string {
  return target.group ? `${target.group}/${target.version}` : target.version;
}
