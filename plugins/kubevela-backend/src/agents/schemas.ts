import type { z } from 'zod/v3';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';

/** The attributes of an action that changes nothing. */
export const READ_ONLY = {
  readOnly: true,
  idempotent: true,
  destructive: false,
};

type Z = typeof z;

/** Names an instance in an action's input. */
export const instanceInput = (zod: Z) => ({
  cluster: zod.string().describe('Name of the cluster'),
  namespace: zod.string().describe('Namespace of the Application'),
  name: zod.string().describe('Name of the Application'),
});

/** A problem as agents are told it. */
export const problemOutput = (zod: Z) =>
  zod.object({
    severity: zod.string(),
    sentence: zod.string().describe('What is wrong, and where'),
    advice: zod.string().optional().describe('What to do'),
    since: zod.string().optional(),
  });

/** The instance that an input names. */
export function refOf({ cluster, namespace, name }: InstanceRef): InstanceRef {
  return { cluster, namespace, name };
}
