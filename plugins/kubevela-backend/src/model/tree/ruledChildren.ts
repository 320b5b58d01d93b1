import { SOURCE } from '../../watch/store/Entry';
import type { KubernetesObject } from '../../watch/types';
import { groupOf } from '../kube/objects';
import { matchesSelector } from '../kube/selector';
import type { ChildSearch } from './ChildSearch';
import { unownedKey } from './follows';

/**
 * What the rules of addons say belongs under an object. Those that name it as their owner are found with
 * all others of that kind; here their kinds are asked for, and those found that name no owner but carry the
 * labels that the object selects.
 */
export function ruledChildren(
  parent: KubernetesObject,
  search: ChildSearch,
): KubernetesObject[] {
  const children: KubernetesObject[] = [];
  const rules = search.rules.get(
    `${groupOf(parent.apiVersion)}/${parent.kind}`,
  );
  const namespace = parent.metadata.namespace;
  for (const { child, bySelector } of rules ?? []) {
    const { group, kind } = child;
    const inNamespace =
      namespace && search.view.namespaced(group, kind) !== false;
    search.watch(
      inNamespace
        ? { group, kind, source: SOURCE.ruled, namespace }
        : { group, kind, source: SOURCE.all },
    );
    if (!bySelector) {
      continue;
    }
    search.follow(unownedKey(group, kind, namespace ?? ''));
    for (const object of search.view.list(group, kind, namespace)) {
      if (
        !object.metadata.ownerReferences &&
        matchesSelector(parent.spec?.selector, object.metadata.labels)
      ) {
        children.push(object);
      }
    }
  }
  return children;
}
