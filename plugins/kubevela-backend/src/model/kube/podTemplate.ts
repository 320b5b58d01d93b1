import { exactly } from '../../memory/exactly';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from './objects';

/** The pod spec inside an object, wherever its kind keeps it. */
export function podSpecOf(object: KubernetesObject): any | undefined {
  const spec = object.spec;
  if (!spec) {
    return undefined;
  }
  if (object.kind === 'Pod') {
    return spec;
  }
  return spec.template?.spec ?? spec.jobTemplate?.spec?.template?.spec;
}

/** Images of the pods that an object describes, those of the main containers first, each once. */
export function imagesOf(object: KubernetesObject | undefined): string[] {
  const podSpec = object && podSpecOf(object);
  const images: string[] = [];
  if (!podSpec) {
    return images;
  }
  for (const list of [podSpec.containers, podSpec.initContainers]) {
    for (const container of asArray(list)) {
      const image = asText(container?.image);
      if (image && !images.includes(image)) {
        images.push(image);
      }
    }
  }
  return exactly(images);
}
