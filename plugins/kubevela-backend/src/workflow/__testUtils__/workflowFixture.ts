import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../../watch/types';

/** An Application as a real vela-core left it, and the ConfigMap with what its steps handed on. */
export function workflowFixture(
  version: string,
  name: string,
): KubernetesObject[] {
  const path = join(__dirname, '..', '__fixtures__', version, `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
