import type { Rollout, RolloutList } from '@velastage/plugin-kubevela-common';
import type {
  RolloutEngine,
  RolloutReading,
} from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import { asArray, asText, groupOf } from '../model/kube/objects';
import { redactText } from '../redact';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { kruiseEngine } from './kruise/kruiseEngine';

/** Those that the plugin brings. */
const BUILT_IN: readonly RolloutEngine[] = [kruiseEngine];

const UNKNOWN: RolloutReading = { phase: 'Unknown', steps: [] };

/**
 * The rollouts among what an instance has made, with what their engines say, from memory.
 *
 * @param added - engines of adopters, which come before the built-in ones
 */
export function listRollouts(
  instance: LiveInstance,
  view: ClusterView,
  added: readonly RolloutEngine[] = [],
): RolloutList {
  const engines = [...added].reverse().concat(BUILT_IN);
  const items = instance.model.nodes.flatMap((node): Rollout[] => {
    const { ref, component, missing } = node;
    const engine = engines.find(
      ({ group, kind }) =>
        kind === ref.kind && group === groupOf(ref.apiVersion),
    );
    const object =
      engine &&
      !missing &&
      view.get({
        group: engine.group,
        kind: ref.kind,
        namespace: ref.namespace ?? '',
        name: ref.name,
      });
    return engine && object
      ? [
          {
            engine: engine.name,
            resource: ref,
            component,
            ...read(engine, object, view),
          },
        ]
      : [];
  });
  return { key: instance.summary.key, items };
}

function read(
  engine: RolloutEngine,
  object: KubernetesObject,
  view: ClusterView,
): Omit<Rollout, 'engine' | 'resource'> {
  try {
    const { namespace = '' } = object.metadata;
    const workload = engine.workloadOf(object);
    const live =
      workload &&
      view.get({
        group: groupOf(workload.apiVersion),
        kind: workload.kind,
        namespace,
        name: workload.name,
      });
    const { message, ...reading } = engine.read(object, live);
    return {
      ...reading,
      message: message && redactText(message),
      workload: workload && { ...workload, namespace },
      image: onlyImage(live),
    };
  } catch {
    // An engine that cannot read one object must not take the others with it.
    return UNKNOWN;
  }
}

function onlyImage(workload: KubernetesObject | undefined): string | undefined {
  const containers = asArray(workload?.spec?.template?.spec?.containers);
  return containers.length === 1 ? asText(containers[0]?.image) : undefined;
}
