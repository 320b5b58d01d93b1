import { configMapDigest } from '../../watch/prune';
import type { KubernetesObject } from '../../watch/types';
import { asArray } from '../kube/objects';
import { compare } from './compare';
import type { Difference } from './types';

/** Not part of what was asked for. */
const SKIPPED: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'status',
]);
/** Labels and annotations that vela-core sets at each apply, or that repeat the object. */
const MACHINERY: ReadonlySet<string> = new Set([
  'app.oam.dev/app-revision-hash',
  'app.oam.dev/appRevision',
  'app.oam.dev/cluster',
  'app.oam.dev/last-applied-configuration',
  'app.oam.dev/last-applied-time',
  'app.oam.dev/publishVersion',
  'app.oam.dev/shared-by',
  'kubectl.kubernetes.io/last-applied-configuration',
  'oam.dev/kubevela-version',
  'oam.dev/render-hash',
]);
/** Kinds of which the store keeps only a part of the spec. */
const PRUNED_SPECS: ReadonlySet<string> = new Set(['Pod', 'ReplicaSet']);

/** Where a live object differs from its manifest as it was applied. */
export function objectDifferences(
  applied: KubernetesObject,
  live: KubernetesObject,
): Difference[] {
  const out: Difference[] = [];
  const { labels, annotations } = applied.metadata ?? {};
  compareNames('labels', labels, live.metadata.labels, out);
  compareNames('annotations', annotations, live.metadata.annotations, out);
  if (live.kind === 'ConfigMap') {
    compareConfigMap(applied, live, out);
  } else if (PRUNED_SPECS.has(live.kind)) {
    compareImages(applied, live, out);
  } else {
    for (const field of Object.keys(applied)) {
      if (!SKIPPED.has(field)) {
        compare(applied[field], live[field], [field], out);
      }
    }
  }
  return out;
}

function compareNames(
  field: 'labels' | 'annotations',
  applied: Record<string, string> | undefined,
  live: Record<string, string> | undefined,
  out: Difference[],
) {
  for (const name of Object.keys(applied ?? {})) {
    if (applied?.[name] !== live?.[name] && !MACHINERY.has(name)) {
      compare(applied?.[name], live?.[name], ['metadata', field, name], out);
    }
  }
}

/** The store keeps a digest of large values. */
function compareConfigMap(
  applied: KubernetesObject,
  live: KubernetesObject,
  out: Difference[],
) {
  for (const field of ['data', 'binaryData']) {
    const values = applied[field];
    for (const key of Object.keys(values ?? {})) {
      const value = values[key];
      const found = live[field]?.[key];
      if (value !== found && !isDigestOf(found, value)) {
        compare(value, found, [field, key], out);
      }
    }
  }
}

function isDigestOf(found: unknown, value: unknown): boolean {
  return (
    typeof found === 'string' &&
    found.startsWith('sha256:') &&
    typeof value === 'string' &&
    found === configMapDigest(value)
  );
}

function compareImages(
  applied: KubernetesObject,
  live: KubernetesObject,
  out: Difference[],
) {
  const containers = (object: KubernetesObject) =>
    asArray((object.spec?.template?.spec ?? object.spec)?.containers).map(
      container => ({ name: container?.name, image: container?.image }),
    );
  compare(containers(applied), containers(live), ['spec', 'containers'], out);
}
