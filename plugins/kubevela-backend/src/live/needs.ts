import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import { groupOf } from '../model/kube/objects';
import type { InstanceModel } from '../model/types';
import type { ClusterView, KubernetesObject, ObjectRef } from '../watch/types';

const NAME_LABEL = 'app.oam.dev/name';

/** Kinds that own pods, and where their pods' labels stand. */
const POD_LABELS: Partial<
  Record<string, (object: KubernetesObject) => unknown>
> = {
  'apps/Deployment': object => object.spec?.template?.metadata?.labels,
  'apps/StatefulSet': object => object.spec?.template?.metadata?.labels,
  'apps/DaemonSet': object => object.spec?.template?.metadata?.labels,
  'batch/Job': object => object.spec?.template?.metadata?.labels,
  'batch/CronJob': object =>
    object.spec?.jobTemplate?.spec?.template?.metadata?.labels,
};

/** What has to be watched for this instance, as `group|kind` or `group|kind|source|namespace`. */
export function wantedKinds(model: InstanceModel): string[] {
  const kinds = new Set(model.managed.map(ref => `${ref.group}|${ref.kind}`));
  for (const { group, kind, source, namespace = '' } of model.watches) {
    kinds.add(`${group}|${kind}|${source}|${namespace}`);
  }
  return [...kinds];
}

/**
 * Namespaces in which the instance has workloads whose pods carry no application label (charts, raw
 * objects), so that only owner references lead to them.
 */
export function childNamespaces(
  model: InstanceModel,
  view: ClusterView,
): string[] {
  const namespaces = new Set<string>();
  for (const ref of [...model.managed, ...adoptedWorkloads(model)]) {
    const labelsOf = POD_LABELS[`${ref.group}/${ref.kind}`];
    const object = labelsOf && view.get(ref);
    if (labelsOf && object) {
      const labels = labelsOf(object) as Record<string, string> | undefined;
      if (!labels?.[NAME_LABEL]) {
        namespaces.add(ref.namespace);
      }
    }
  }
  return [...namespaces];
}

/** Workloads that something else of the instance applied, such as a Flux object or an operator. */
function* adoptedWorkloads({
  nodes,
  watches,
}: InstanceModel): Iterable<ObjectRef> {
  if (watches.length === 0) {
    return;
  }
  for (const { managed, ref } of nodes) {
    const group = groupOf(ref.apiVersion);
    if (!managed && POD_LABELS[`${group}/${ref.kind}`]) {
      const { kind, namespace = '', name } = ref;
      yield { group, kind, namespace, name };
    }
  }
}

/** What the list's search looks into, in lower case. */
export function searchTextOf(summary: InstanceSummary): string {
  return [
    summary.name,
    summary.namespace,
    summary.title,
    summary.owner,
    summary.system,
    summary.domain,
    ...summary.tags,
    ...summary.images,
    summary.problem?.sentence,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}
