import { asText } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';

/**
 * Tells a definition which Kubernetes it is rendered for. The CLI does not: a `context.clusterVersion` is older
 * than anything there, and an HPA or CronJob comes out in an API version that clusters have long dropped.
 *
 * @param gitVersion - of the API server: `v1.34.4`
 */
export function forClusterVersion(
  definition: KubernetesObject,
  gitVersion: string | undefined,
): KubernetesObject {
  const template = asText(definition.spec?.schematic?.cue?.template);
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(gitVersion ?? '') ?? [];
  if (template === undefined || minor === undefined) {
    return definition;
  }
  const values: Record<string, string> = {
    major: JSON.stringify(major),
    minor,
    gitVersion: JSON.stringify(gitVersion),
  };
  const { spec } = definition;
  return {
    ...definition,
    spec: {
      ...spec,
      schematic: {
        ...spec.schematic,
        cue: {
          ...spec.schematic.cue,
          template: template.replace(
            /\bcontext\.clusterVersion\.(major|minor|gitVersion)\b/g,
            (_, field: string) => values[field],
          ),
        },
      },
    },
  };
}
