import { join } from 'node:path';
import type { KubeObject } from '../../client/client.ts';
import { readManifests } from '../../client/manifests.ts';
import { repoDir } from '../../paths.ts';

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;

/** The namespace that `namespace-reader` may read. */
export const readableNamespace = 'default';

/**
 * Roles of the test users. What the portal may do comes from the very files
 * that the documentation ships, so that a missing rule shows in the tests.
 */
export async function rbacManifests(): Promise<KubeObject[]> {
  const shipped = await readManifests(join(repoDir, 'docs', 'rbac'));
  const roles = shipped.filter(object => object.kind === 'ClusterRole');
  // To act for others is for portals that are told to: the tests of it bind it.
  const usual = roles.filter(role => !/-impersonate$/.test(role.metadata.name));
  const readRoles = roles.filter(role => /-read$/.test(role.metadata.name));
  return [
    ...shipped,
    ...usual.map(role => clusterBinding('portal', role.metadata.name)),
    ...readRoles.map(role => clusterBinding('portal-read', role.metadata.name)),
    {
      apiVersion,
      kind: 'ClusterRole',
      metadata: { name: 'sandbox-applications-only' },
      rules: [
        {
          apiGroups: ['core.oam.dev'],
          resources: ['applications', 'resourcetrackers'],
          verbs: ['get', 'list', 'watch'],
        },
      ],
    },
    clusterBinding('viewer-limited', 'sandbox-applications-only'),
    {
      apiVersion,
      kind: 'Role',
      metadata: { name: 'sandbox-reader', namespace: readableNamespace },
      rules: [
        { apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list', 'watch'] },
      ],
    },
    {
      apiVersion,
      kind: 'RoleBinding',
      metadata: { name: 'sandbox-reader', namespace: readableNamespace },
      subjects: [user('namespace-reader')],
      roleRef: { apiGroup: group, kind: 'Role', name: 'sandbox-reader' },
    },
  ];
}

function clusterBinding(name: string, role: string): KubeObject {
  return {
    apiVersion,
    kind: 'ClusterRoleBinding',
    metadata: { name: `sandbox-${name}-${role}` },
    subjects: [user(name)],
    roleRef: { apiGroup: group, kind: 'ClusterRole', name: role },
  };
}

function user(name: string) {
  return { apiGroup: group, kind: 'User', name };
}
