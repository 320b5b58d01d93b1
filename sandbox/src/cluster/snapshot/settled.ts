import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KubeClient, KubeObject } from '../../client/client.ts';
import { exists, SETTLED_MARK } from './store.ts';

const API = '/apis/core.oam.dev/v1beta1';
const PLURALS = [
  'componentdefinitions',
  'traitdefinitions',
  'policydefinitions',
  'workflowstepdefinitions',
];
/** Names the one vela-core that may handle a definition; all others leave it as it is. */
const REQUIREMENT = 'app.oam.dev/controller-version-require';
const NOBODY = 'settled';

/** All definitions of a cluster, by the plural of their kind. */
export async function listDefinitions(admin: KubeClient) {
  const lists = await Promise.all(
    PLURALS.map(async plural => {
      const items = await admin.list(`${API}/${plural}`);
      return items.map(item => ({ plural, item }));
    }),
  );
  return lists.flat();
}

/** vela-core has given it a revision and then a schema, or has said why it cannot make one. */
export function isRead({ status }: KubeObject): boolean {
  const failed = status?.conditions?.some(
    ({ reason }: { reason?: string }) => reason === 'ReconcileError',
  );
  return Boolean(status?.latestRevision && (status.configMapRef || failed));
}

/**
 * Makes vela-core leave the definitions alone that it has read: a start does not go through them again, which
 * takes a core for twenty seconds, and changes to them have no effect. Those that come later are as always.
 *
 * @param dir - the cluster's folder
 */
export async function settleDefinitions(admin: KubeClient, dir: string) {
  await annotate(admin, NOBODY, isRead);
  await writeFile(join(dir, SETTLED_MARK), '');
}

/** Takes that back, where a cluster has been filled with such definitions. */
export async function unsettleDefinitions(admin: KubeClient, dir: string) {
  const mark = join(dir, SETTLED_MARK);
  if (await exists(mark)) {
    await annotate(admin, null);
    await rm(mark);
  }
}

async function annotate(
  admin: KubeClient,
  value: string | null,
  concerns: (definition: KubeObject) => boolean = () => true,
) {
  const definitions = await listDefinitions(admin);
  const concerned = definitions.filter(({ item }) => concerns(item));
  await Promise.all(
    concerned.map(({ plural, item: { metadata } }) =>
      admin.mergePatch(
        `${API}/namespaces/${metadata.namespace}/${plural}/${metadata.name}`,
        { metadata: { annotations: { [REQUIREMENT]: value } } },
      ),
    ),
  );
}
