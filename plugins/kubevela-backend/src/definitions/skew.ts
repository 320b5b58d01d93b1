import type {
  ClusterDefinitions,
  DefinitionDifference,
} from '@velastage/plugin-kubevela-common';

/** Stands for "not there" among digests. */
const LACKING = '';

/** The definitions of one cluster: digest of the spec by `<kind>/<name>`. */
export interface DefinitionSet {
  cluster: string;
  digests: ReadonlyMap<string, string>;
}

/**
 * What each cluster has otherwise than the others. What more than half of the clusters have in the same way
 * is taken for right, and told of the others only; where no form of a definition has that many, each cluster
 * that has it is told of those that have it otherwise, and each that lacks it of those that have it.
 *
 * @param sets - clusters whose definitions can be seen; one alone has nothing to differ from
 */
export function definitionSkew(
  sets: readonly DefinitionSet[],
): Map<string, ClusterDefinitions> {
  const differences = new Map<string, DefinitionDifference[]>(
    sets.map(({ cluster }) => [cluster, []]),
  );
  const keys = new Set(sets.flatMap(({ digests }) => [...digests.keys()]));
  for (const key of [...keys].sort()) {
    const forms = formsOf(sets, key);
    if (forms.size > 1) {
      const usual = [...forms].find(
        ([, clusters]) => clusters.length * 2 > sets.length,
      )?.[0];
      const kind = key.slice(0, key.indexOf('/'));
      const name = key.slice(key.indexOf('/') + 1);
      for (const [form, clusters] of forms) {
        const others = othersOf(forms, form, usual);
        if (!(usual !== undefined && form === usual) && others.length > 0) {
          for (const cluster of clusters) {
            differences.get(cluster)!.push({
              kind,
              name,
              state: form === LACKING ? 'Missing' : 'Different',
              clusters: others,
            });
          }
        }
      }
    }
  }
  return new Map(
    sets.map(({ cluster, digests }) => [
      cluster,
      { total: digests.size, differences: differences.get(cluster)! },
    ]),
  );
}

/** The clusters that have a definition in each of its forms, or not at all. */
function formsOf(
  sets: readonly DefinitionSet[],
  key: string,
): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const { cluster, digests } of sets) {
    const form = digests.get(key) ?? LACKING;
    forms.set(form, [...(forms.get(form) ?? []), cluster]);
  }
  return forms;
}

/** The clusters that a cluster with this form is told of: those with the usual one, or all that have another. */
function othersOf(
  forms: ReadonlyMap<string, string[]>,
  form: string,
  usual: string | undefined,
): string[] {
  if (usual !== undefined && usual !== LACKING) {
    return forms.get(usual)!;
  }
  return [...forms].flatMap(([other, clusters]) =>
    other !== form && other !== LACKING ? clusters : [],
  );
}
