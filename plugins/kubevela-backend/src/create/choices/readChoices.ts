import type { ChoiceKind, ChoiceList } from '@velastage/plugin-kubevela-common';
import { InputError } from '@backstage/errors';
import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { asArray, asText } from '../../model/kube/objects';
import { redactText } from '../../redact';
import { PLATFORM_NAMESPACE } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';

/** More than these nobody looks through. */
export const MAX_ITEMS = 500;
/** The API server leaves out all but names and labels: no value comes to the portal. */
const NAMES_ONLY =
  'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io';
/** Secrets of machines, which no parameter means. */
const OF_MACHINES = [
  'helm.sh/release.v1',
  'kubernetes.io/service-account-token',
  'bootstrap.kubernetes.io/token',
];
const CONFIG_LABEL = 'config.oam.dev/catalog=velacore-config';
const CONFIG_TYPE = 'config.oam.dev/type';
/** What KubeVela calls the cluster that it runs on. */
export const OWN_CLUSTER = 'local';

type Reader = Pick<ClusterConnection, 'cluster' | 'getJson'>;
type Items = ChoiceList['items'];

/** Where something is looked for. */
export interface ChoicePlace {
  namespace: string;
  /** The Secret or ConfigMap whose keys are meant. */
  of?: string;
}

/**
 * The path that is read for a kind of choices, for whoever has to decide whether it may be read.
 *
 * @throws InputError for keys of nothing
 */
export function pathOf(kind: ChoiceKind, { namespace, of }: ChoicePlace) {
  if (kind.endsWith('-keys') && of === undefined) {
    throw new InputError('The keys of what? Say it in the parameter `of`');
  }
  const core = (plural: string, name?: string) =>
    `/api/v1/namespaces/${encodeURIComponent(namespace)}/${plural}${
      name === undefined ? '' : `/${encodeURIComponent(name)}`
    }`;
  switch (kind) {
    case 'secrets':
    case 'configs':
      return core('secrets');
    case 'secret-keys':
      return core('secrets', of);
    case 'config-maps':
      return core('configmaps');
    case 'config-map-keys':
      return core('configmaps', of);
    case 'volume-claims':
      return core('persistentvolumeclaims');
    case 'storage-classes':
      return '/apis/storage.k8s.io/v1/storageclasses';
    default:
      return '/apis/cluster.core.oam.dev/v1alpha1/virtualclusters';
  }
}

/**
 * Names that somebody can choose from in a form; of what is behind them nothing but the names leaves this
 * function. What cannot be read is told in words and keeps nobody from typing a name.
 */
export async function readChoices(
  connection: Reader,
  kind: ChoiceKind,
  place: ChoicePlace,
): Promise<ChoiceList> {
  try {
    const items = await itemsOf(connection, kind, place);
    return {
      items: items
        .sort((a, b) => a.name.localeCompare(b.name))
        .slice(0, MAX_ITEMS),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    const items = kind === 'clusters' ? [{ name: OWN_CLUSTER }] : [];
    // Whoever names something that is not there yet does no wrong.
    return error.reason === 'notFound'
      ? { items }
      : {
          items,
          problem: redactText(
            [error.message, error.advice].filter(Boolean).join('. '),
          ),
        };
  }
}

async function itemsOf(
  connection: Reader,
  kind: ChoiceKind,
  place: ChoicePlace,
): Promise<Items> {
  const path = pathOf(kind, place);
  switch (kind) {
    case 'secrets':
      return named(
        await list(connection, path, {
          fieldSelector: OF_MACHINES.map(type => `type!=${type}`).join(','),
        }),
      );
    case 'volume-claims':
    case 'storage-classes':
      return named(await list(connection, path, {}));
    case 'config-maps':
      return named(await list(connection, path, {})).filter(
        ({ name }) => name !== 'kube-root-ca.crt',
      );
    case 'configs': {
      const shared = pathOf(kind, { namespace: PLATFORM_NAMESPACE });
      const query = { labelSelector: CONFIG_LABEL };
      const found = await Promise.all(
        [...new Set([path, shared])].map(each => list(connection, each, query)),
      );
      return named(found.flat());
    }
    case 'secret-keys':
    case 'config-map-keys': {
      const object = await connection.getJson<KubernetesObject>(path);
      return [
        ...Object.keys(object.data ?? {}),
        ...Object.keys(object.binaryData ?? {}),
      ].map(name => ({ name }));
    }
    default:
      return [
        { name: OWN_CLUSTER },
        ...named(await list(connection, path, {})).filter(
          ({ name }) => name !== OWN_CLUSTER,
        ),
      ];
  }
}

async function list(
  connection: Reader,
  path: string,
  query: Record<string, string>,
): Promise<KubernetesObject[]> {
  const { items } = await connection.getJson<{ items?: KubernetesObject[] }>(
    path,
    { query: { ...query, limit: MAX_ITEMS }, headers: { accept: NAMES_ONLY } },
  );
  return [...asArray<KubernetesObject>(items)];
}

/** Names, and of a config its type; the same name in two namespaces is one choice. */
function named(objects: KubernetesObject[]): Items {
  const items = new Map(
    objects.map(({ metadata }) => [
      metadata.name,
      {
        name: metadata.name,
        description: asText(metadata.labels?.[CONFIG_TYPE]),
      },
    ]),
  );
  return [...items.values()];
}
