import type { ActivityEntry } from '@velastage/plugin-kubevela-react';
import { csv } from '../fleet/csv';

/** Attempts as CSV with a head line; headers are the API's words. */
export function activityCsv(entries: ActivityEntry[]): string {
  return csv([
    [
      'at',
      'who',
      'operation',
      'cluster',
      'namespace',
      'name',
      'application',
      'environment',
      'owner',
      'resource',
      'step',
      'replicas',
      'revision',
      'publishVersion',
      'reason',
      'result',
      'refusal',
      'message',
      'durationMs',
    ],
    ...entries.map(each => [
      each.at,
      each.who,
      each.operation,
      each.cluster,
      each.namespace,
      each.name,
      each.application,
      each.environment,
      each.owner,
      each.resource && `${each.resource.kind}/${each.resource.name}`,
      each.step,
      each.replicas,
      each.revision,
      each.publishVersion,
      each.reason,
      each.result,
      each.refusal,
      each.message,
      each.durationMs,
    ]),
  ]);
}
