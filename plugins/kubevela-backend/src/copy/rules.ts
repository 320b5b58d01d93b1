import type { CopySettings } from './types';

/** What places have to do with where they are: sizes, addresses, and where KubeVela deploys to. */
const KEPT_BY_DEFAULT = [
  'components[*].properties.cpu',
  'components[*].properties.memory',
  'components[*].properties.limit.**',
  'components[*].traits[scaler].properties.replicas',
  'components[*].traits[hpa].properties.**',
  'components[*].traits[cpuscaler].properties.**',
  'components[*].traits[resource].properties.**',
  'components[*].traits[gateway].properties.domain',
  'components[*].traits[gateway].properties.class',
  'components[*].traits[gateway].properties.secretName',
  'policies[*].properties.clusters',
  'policies[*].properties.clusterLabelSelector',
  'policies[*].properties.namespace',
];

/** What one copies for. */
const TAKEN_BY_DEFAULT = ['components[*].properties.image'];

/** What configuration says of a parameter: that it stays as the target has it, or comes from the source. */
export type Rule = 'keep' | 'take';

/** Makes the function that finds the rule for a parameter's id. What is kept wins over what is taken. */
export function createRules(
  settings: CopySettings,
): (id: string) => Rule | undefined {
  const compile = (own: readonly string[], byDefault: readonly string[]) =>
    (settings.defaults ? [...own, ...byDefault] : own).map(toRegExp);
  const keep = compile(settings.keep, []);
  const take = compile(settings.take, []);
  const keepByDefault = compile([], KEPT_BY_DEFAULT);
  const takeByDefault = compile([], TAKEN_BY_DEFAULT);
  const has = (patterns: RegExp[], id: string) =>
    patterns.some(pattern => pattern.test(id));
  return id => {
    if (has(keep, id)) {
      return 'keep';
    }
    if (has(take, id)) {
      return 'take';
    }
    if (has(keepByDefault, id)) {
      return 'keep';
    }
    return has(takeByDefault, id) ? 'take' : undefined;
  };
}

/** `*` is anything within one name, `**` anything at all. */
function toRegExp(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map(part => {
    if (part === '**') {
      return '.*';
    }
    return part === '*'
      ? '(?:\\\\.|[^.[\\]\\\\])*'
      : part.replace(/[.[\]\\^$+?(){}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
