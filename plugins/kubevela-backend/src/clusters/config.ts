import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Environment } from '../model/types';

/** One entry of `kubevela.clusters`, not yet judged: only its name is certain. */
export interface ConfiguredCluster {
  name: string;
  title?: string;
  kubeconfig?: unknown;
  context?: unknown;
  inCluster?: unknown;
  /** Keys that mean nothing here, most likely misspelt. */
  unknownKeys: string[];
}

/** The `kubevela` part of the configuration. */
export interface KubeVelaConfig {
  clusters: ConfiguredCluster[];
  /** Whether the Kubernetes plugin's clusters are watched as well. */
  kubernetesClusters: boolean;
  environments: Environment[];
  /** Entity reference of the owner where an Application names none. */
  defaultOwner?: string;
  ignoreMissingAddress: boolean;
  watch: { stallMs?: number; pageSize?: number };
}

const CLUSTER_KEYS = ['name', 'title', 'kubeconfig', 'context', 'inCluster'];

const name = z.string().min(1);

const schema = z.object({
  clusters: z
    .array(z.looseObject({ name, title: z.string().optional() }))
    .default([]),
  kubernetesClusters: z.boolean().default(true),
  environments: z
    .array(
      z.object({
        name,
        tier: z.string().optional(),
        cluster: name,
        namespace: name,
      }),
    )
    .default([]),
  defaultOwner: z.string().optional(),
  ignoreMissingAddress: z.boolean().default(false),
  watch: z
    .object({
      stallSeconds: z.number().min(5).optional(),
      pageSize: z.number().int().min(1).optional(),
    })
    .default({}),
});

/**
 * Reads the `kubevela` part of the configuration. A cluster that is configured wrongly is read all the
 * same: it becomes a row with its error.
 *
 * @throws InputError that names each key of the wrong type
 */
export function readKubeVelaConfig(config: Config): KubeVelaConfig {
  const result = schema.safeParse(config.getOptional('kubevela') ?? {});
  if (!result.success) {
    throw new InputError(
      `Invalid configuration: ${result.error.issues
        .map(({ path, message }) => `${keyOf(path)}: ${message}`)
        .join('; ')}`,
    );
  }
  const { clusters, watch, ...rest } = result.data;
  return {
    ...rest,
    clusters: clusters.map(cluster => ({
      ...cluster,
      unknownKeys: Object.keys(cluster).filter(
        key => !CLUSTER_KEYS.includes(key),
      ),
    })),
    watch: {
      stallMs:
        watch.stallSeconds === undefined
          ? undefined
          : watch.stallSeconds * 1_000,
      pageSize: watch.pageSize,
    },
  };
}

function keyOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${String(part)}`,
    'kubevela',
  );
}
