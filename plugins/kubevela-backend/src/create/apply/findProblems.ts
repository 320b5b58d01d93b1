import type { ApplyProblem } from '@velastage/plugin-kubevela-common';
import { gitOpsTool } from '../../operations/deploy/gitOpsTool';
import { OAM_GROUP } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';
import { MAX_ITEMS, OWN_CLUSTER, readChoices } from '../choices/readChoices';
import { checkApplication, usesOf } from '../checks';
import { definitionKey } from '../definitions/types';
import { problem } from '../problem';
import { namespaceProblem } from './namespaceProblem';
import type { ApplyCall, ApplyOptions } from './types';

/** All that is wrong with an Application as far as one can tell before the API server is asked. */
export async function findProblems(
  { ref, parsed, source, definitions: reader }: ApplyOptions,
  application: KubernetesObject,
  live: KubernetesObject | undefined,
): Promise<ApplyProblem[]> {
  const [definitions, namespace] = await Promise.all([
    reader.list(source, ref.namespace),
    namespaceProblem(source.connection, ref.namespace),
  ]);
  const used = new Map(
    usesOf(application).map(use => [`${use.type}/${use.name}`, use]),
  );
  const schemas = new Map(
    await Promise.all(
      [...used].map(async ([key, { type, name }]) => {
        const known = definitions.get(definitionKey(type, name));
        return [
          key,
          known && (await reader.schema(source, known, name)),
        ] as const;
      }),
    ),
  );
  const placesOn = await clustersOf(source);
  const problems = checkApplication(
    {
      cluster: ref.cluster,
      application,
      live,
      neighbours: [
        ...source.view.list(OAM_GROUP, 'Application', ref.namespace),
      ].filter(({ metadata }) => metadata.name !== ref.name),
      definitions,
      schemas,
      versions: new Map(
        [...used.values()].flatMap(({ type, name }) => {
          const key = definitionKey(type, name);
          const known = definitions.get(key);
          return known && name.includes('@')
            ? [[key, reader.versions(source, known)]]
            : [];
        }),
      ),
      placesOn,
    },
    parsed!.lineOf,
  );
  return namespace ? [namespace, ...problems] : problems;
}

/** What KubeVela calls the clusters that it can place things on: its own, and those that have joined it. */
async function clustersOf({
  view,
  connection,
}: ApplyOptions['source']): Promise<string[] | undefined> {
  if (!view.namespaced('cluster.core.oam.dev', 'VirtualCluster')) {
    return [OWN_CLUSTER];
  }
  const { items, problem: unread } = await readChoices(connection, 'clusters', {
    namespace: '',
  });
  const isAll = unread === undefined && items.length < MAX_ITEMS;
  return isAll ? items.map(({ name }) => name) : undefined;
}

/** What the state of the Application in the cluster has against being changed. */
export function stateProblems(
  { takeOver }: ApplyCall,
  live: KubernetesObject | undefined,
): ApplyProblem[] {
  const tool = live && gitOpsTool(live);
  if (live?.metadata.deletionTimestamp) {
    return [
      problem(
        'error',
        'being-deleted',
        'The Application is being deleted: wait until it is gone, or see what holds its deletion',
      ),
    ];
  }
  return tool
    ? [
        problem(
          takeOver ? 'warning' : 'error',
          'git-ops',
          tool.sentence,
          tool.params,
        ),
      ]
    : [];
}
