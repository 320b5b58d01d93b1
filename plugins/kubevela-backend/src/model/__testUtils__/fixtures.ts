import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { prune } from '../../watch/prune';
import type { KubernetesObject } from '../../watch/types';
import { groupOf } from '../kube/objects';

const DIRECTORY = join(__dirname, '..', '__fixtures__');

/** The objects in a fixture file (`1.11.0/applications/running.yaml`), as the store would hold them. */
export function loadFixture(path: string): KubernetesObject[] {
  return parseObjects(readFileSync(join(DIRECTORY, path), 'utf8'));
}

/** The only object of a fixture file. */
export function loadObject(path: string): KubernetesObject {
  return loadFixture(path)[0];
}

/** Objects written as YAML, as the store would hold them. */
export function parseObjects(yaml: string): KubernetesObject[] {
  return parseAllDocuments(yaml)
    .map(document => document.toJS())
    .filter(Boolean)
    .map(object => {
      const [version] = object.apiVersion.split('/').reverse();
      return prune(object, {
        group: groupOf(object.apiVersion),
        version,
        kind: object.kind,
      });
    });
}
