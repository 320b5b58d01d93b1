import type { Rollout } from '@velastage/plugin-kubevela-common';
import type {
  RolloutEngine,
  RolloutReading,
} from '@velastage/plugin-kubevela-node';
import { asArray, asText, groupOf } from '../model/kube/objects';
import { redactText } from '../redact';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { workloadFor } from './workloadFor';

const UNKNOWN: RolloutReading = { phase: 'Unknown', steps: [] };

/** What an engine says of one object, fit to be shown. */
export function readRollout(
  engine: RolloutEngine,
  object: KubernetesObject,
  view: ClusterView,
): Omit<Rollout, 'engine' | 'resource'> {
  try {
    const { namespace = '' } = object.metadata;
    const workload = engine.workloadOf(object);
    const live = workloadFor(engine, object, view);
    const { message, analysis, ...reading } = engine.read(object, live, {
      cluster: view.cluster,
      get: ({ apiVersion, kind, name }) =>
        view.get({ group: groupOf(apiVersion), kind, namespace, name }),
      dependentsOf: ({ metadata }) => view.childrenOf(metadata.uid),
    });
    return {
      ...reading,
      message: message && redactText(message),
      // What was measured, and the words about it, come from anywhere.
      analysis: analysis?.map(each => ({
        ...each,
        message: each.message && redactText(each.message),
        metrics: each.metrics?.map(metric => ({
          ...metric,
          message: metric.message && redactText(metric.message),
          value: metric.value && redactText(metric.value),
        })),
      })),
      workload: workload && { ...workload, namespace },
      image: onlyImage(live ?? object),
    };
  } catch {
    // An engine that cannot read one object must not take the others with it.
    return UNKNOWN;
  }
}

function onlyImage({ spec }: KubernetesObject): string | undefined {
  const containers = asArray(spec?.template?.spec?.containers);
  return containers.length === 1 ? asText(containers[0]?.image) : undefined;
}
