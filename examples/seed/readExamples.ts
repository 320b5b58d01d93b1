import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KubeObject, parseManifests } from '@velastage/sandbox';
import { type Expectation, expectations } from '../expectations.ts';
import { eventPipeline } from './eventPipeline.ts';
import type { Example } from './types.ts';

const applicationsDir = join(import.meta.dirname, '..', 'applications');

/** Stands in the files where the address of the sandbox's charts belongs. */
const chartsPlaceholder = 'CHARTS_URL';

/**
 * Reads every example Application.
 *
 * @throws Error when a file is missing, or holds another Application than its
 * path says.
 */
export function readExamples(chartsUrl: string): Promise<Example[]> {
  return Promise.all(expectations.map(e => readExample(e, chartsUrl)));
}

/** `<cluster>/<namespace>/<name>` of an example. */
export function keyOf({ cluster, namespace, name }: Expectation): string {
  return `${cluster}/${namespace}/${name}`;
}

async function readExample(
  expectation: Expectation,
  chartsUrl: string,
): Promise<Example> {
  const key = keyOf(expectation);
  if (expectation.name === eventPipeline.metadata.name) {
    return { key, expectation, manifest: eventPipeline };
  }
  const read = (file: string) => readManifest(file, expectation, chartsUrl);
  const [manifest, before] = await Promise.all([
    read(`${key}.yaml`),
    read(`${key}.before.yaml`),
  ]);
  if (!manifest) {
    throw new Error(`examples/applications/${key}.yaml is missing`);
  }
  return { key, expectation, manifest, before };
}

async function readManifest(
  file: string,
  { namespace, name }: Expectation,
  chartsUrl: string,
): Promise<KubeObject | undefined> {
  const text = await readFile(join(applicationsDir, file), 'utf8').catch(
    error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    },
  );
  if (text === undefined) {
    return undefined;
  }
  const [manifest] = parseManifests(
    text.replaceAll(chartsPlaceholder, chartsUrl),
    file,
  );
  const { metadata } = manifest;
  if (metadata.namespace !== namespace || metadata.name !== name) {
    throw new Error(
      `${file} holds ${metadata.namespace}/${metadata.name}, not ${namespace}/${name}`,
    );
  }
  return manifest;
}
