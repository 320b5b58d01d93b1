import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { applicationResourceRef } from './resource';

/** Instances in one of the named clusters. */
export const inCluster = createPermissionRule({
  name: 'IN_CLUSTER',
  description: 'Allow instances in one of these clusters',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    clusters: z.array(z.string()).describe('Names of clusters'),
  }),
  apply: (instance, { clusters }) => clusters.includes(instance.cluster),
  toQuery: ({ clusters }) => ({ field: 'cluster', values: clusters }),
});

/** Instances whose Application stands in one of the named namespaces. */
export const inNamespace = createPermissionRule({
  name: 'IN_NAMESPACE',
  description: 'Allow instances in one of these namespaces',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    namespaces: z.array(z.string()).describe('Names of namespaces'),
  }),
  apply: (instance, { namespaces }) => namespaces.includes(instance.namespace),
  toQuery: ({ namespaces }) => ({ field: 'namespace', values: namespaces }),
});

/** Instances in one of the named environments of `kubevela.environments`. */
export const inEnvironment = createPermissionRule({
  name: 'IN_ENVIRONMENT',
  description: 'Allow instances in one of these environments',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    environments: z.array(z.string()).describe('Names of environments'),
  }),
  apply: (instance, { environments }) =>
    instance.environment !== undefined &&
    environments.includes(instance.environment),
  toQuery: ({ environments }) => ({
    field: 'environment',
    values: environments,
  }),
});

/** Instances in environments of one of the named tiers. */
export const inTier = createPermissionRule({
  name: 'IN_TIER',
  description: 'Allow instances in environments of one of these tiers',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    tiers: z.array(z.string()).describe('Tiers, for example production'),
  }),
  apply: (instance, { tiers }) =>
    instance.tier !== undefined && tiers.includes(instance.tier),
  toQuery: ({ tiers }) => ({ field: 'tier', values: tiers }),
});

/** Instances that one of the given users or groups owns. */
export const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow instances owned by one of these users or groups',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe("Entity references, usually the caller's ownership claims"),
  }),
  apply: (instance, { claims }) =>
    instance.owner !== undefined && claims.includes(instance.owner),
  toQuery: ({ claims }) => ({ field: 'owner', values: claims }),
});

/** Every rule of the application permissions. */
export const applicationRules = [
  inCluster,
  inNamespace,
  inEnvironment,
  inTier,
  isOwnedBy,
];
