import { asArray, asRecord, asText } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';
import { RenderingProblem } from './failure';

/** Packages of CUE itself, which compute and do nothing else. */
const COMPUTING =
  /^(list|strings|strconv|math(\/bits)?|regexp|time|net|path|struct|uuid|html|(encoding|crypto|text)\/[a-z0-9]+)(:\w+)?$/;

/**
 * Makes sure that rendering asks nobody. It is done on the backend's host, with parameters that people choose:
 * what fetches would fetch from there.
 *
 * @throws RenderingProblem
 */
export function requireOffline(
  application: KubernetesObject,
  definitions: KubernetesObject[],
): void {
  if (usesReferences(application.spec)) {
    throw new RenderingProblem(
      'Objects that are only referred to (ref-objects) are read from a cluster when it is deployed; they are not rendered before',
    );
  }
  for (const { metadata, spec } of definitions) {
    const template = asText(spec?.schematic?.cue?.template);
    if (template === undefined) {
      continue;
    }
    const foreign = importsOf(template).find(each => !COMPUTING.test(each));
    if (foreign || /\bprocessing\s*:/.test(template)) {
      throw new RenderingProblem(
        `The definition ${
          metadata.name
        } fetches something while it is rendered (${
          foreign ?? 'processing'
        }): that is left to vela-core`,
      );
    }
  }
}

function usesReferences(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(usesReferences);
  }
  const record = asRecord(value);
  return (
    record !== undefined &&
    (/^ref-objects(@|$)/.test(asText(record.type) ?? '') ||
      Object.values(record).some(usesReferences))
  );
}

/** Whatever stands in quotes after `import`, alone or in brackets. */
function importsOf(template: string): string[] {
  const blocks = template.matchAll(
    /\bimport\s*(?:\(([^)]*)\)|(?:[\w.]+\s+)?("[^"]*"))/g,
  );
  return [...blocks].flatMap(([, several, single]) =>
    asArray<RegExpMatchArray>([
      ...(several ?? single).matchAll(/"([^"]*)"/g),
    ]).map(([, path]) => path),
  );
}
