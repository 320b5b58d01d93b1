import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KubeObject } from '../../client/client.ts';
import { readManifests } from '../../client/manifests.ts';
import { repoDir } from '../../paths.ts';

const systemNamespace = 'vela-system';

/**
 * CRDs and built-in definitions of the KubeVela whose vela-core lies in
 * `programDir`.
 */
export async function kubevelaManifests(
  programDir: string,
): Promise<KubeObject[]> {
  const [crds, definitions] = await Promise.all([
    readManifests(join(programDir, 'crds')),
    readManifests(join(programDir, 'definitions'), renderNamespace),
  ]);
  return [namespace(systemNamespace), ...crds, ...definitions];
}

/** Our own definitions, for those who have the examples. */
export async function exampleDefinitions(): Promise<KubeObject[]> {
  const dir = join(repoDir, 'examples', 'definitions');
  const exists = await stat(dir).then(
    () => true,
    () => false,
  );
  const manifests = exists ? await readManifests(dir) : [];
  return manifests.map(inSystemNamespace);
}

/** The same where vela-core looks for definitions of all namespaces. */
export function inSystemNamespace(manifest: KubeObject): KubeObject {
  return {
    ...manifest,
    metadata: { ...manifest.metadata, namespace: systemNamespace },
  };
}

// The only template expression in the definitions' files.
function renderNamespace(text: string): string {
  return text.replaceAll(
    /\{\{ *include "systemDefinitionNamespace" \. *\}\}/g,
    systemNamespace,
  );
}

export function namespace(name: string): KubeObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}
