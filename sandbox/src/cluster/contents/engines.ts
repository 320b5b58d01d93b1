import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KubeObject } from '../../client/client.ts';
import { readManifests } from '../../client/manifests.ts';
import { repoDir } from '../../paths.ts';
import type { EngineName } from '../profile.ts';
import { inSystemNamespace, namespace } from './kubevela.ts';

/** Where an engine's settings are, and its CRDs in the program's folder. */
const LAYOUT: Record<EngineName, { namespace: string; crds: string }> = {
  'argo-rollouts': { namespace: 'argo-rollouts', crds: 'crds' },
  flagger: { namespace: 'flagger-system', crds: 'crds.yaml' },
};

/** Namespace and CRDs of a rollout engine. */
export async function engineManifests(
  engine: EngineName,
  programDir: string,
): Promise<KubeObject[]> {
  const { namespace: name, crds } = LAYOUT[engine];
  return [
    namespace(name),
    ...(await readManifests(join(programDir, crds), indentQuoted)),
  ];
}

/**
 * Flagger's CRDs break quoted texts over lines that are not indented further. Parsers of Go take that, the
 * standard does not.
 */
function indentQuoted(text: string): string {
  let open = false;
  return text
    .split('\n')
    .map(line => {
      const continued = open;
      if (continued || /: '/.test(line)) {
        const quotes = line.split("'").length - 1;
        open = continued === (quotes % 2 === 0);
      }
      return continued ? `  ${line}` : line;
    })
    .join('\n');
}

/** The definitions of the examples that make something of a rollout engine. */
export async function engineDefinitions(
  engine: EngineName,
): Promise<KubeObject[]> {
  const dir = join(repoDir, 'examples', 'definitions', engine);
  const exists = await stat(dir).then(
    () => true,
    () => false,
  );
  return exists ? (await readManifests(dir)).map(inSystemNamespace) : [];
}
