/**
 * Lists whose elements Kubernetes matches by a key, by the list's field name: elements that others added are
 * kept, and the order means nothing. Of several alternatives the first that all elements have is used.
 */
const MERGE_KEYS: Record<string, ReadonlyArray<readonly string[]>> = {
  containers: [['name']],
  initContainers: [['name']],
  ephemeralContainers: [['name']],
  env: [['name']],
  volumes: [['name']],
  volumeMounts: [['mountPath']],
  volumeDevices: [['devicePath']],
  imagePullSecrets: [['name']],
  secrets: [['name']],
  hostAliases: [['ip']],
  resourceClaims: [['name']],
  topologySpreadConstraints: [['topologyKey', 'whenUnsatisfiable']],
  ports: [['containerPort', 'protocol'], ['port', 'protocol'], ['name']],
};

/** What a key field is worth where it is left out. */
const DEFAULTS: Record<string, string> = { protocol: 'TCP' };

/** How to find the counterpart of an element; undefined for lists that count as a whole. */
export function keyOfElements(
  field: string,
  applied: readonly any[],
  live: readonly any[],
): ((element: any) => string) | undefined {
  const keys = MERGE_KEYS[field]?.find(fields =>
    [applied, live].every(list =>
      list.every(element => element && hasAll(element, fields)),
    ),
  );
  return (
    keys &&
    (element => keys.map(key => element[key] ?? DEFAULTS[key]).join('/'))
  );
}

function hasAll(element: any, fields: readonly string[]): boolean {
  return fields.every(field => field in element || field in DEFAULTS);
}
