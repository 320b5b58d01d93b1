import type { Info } from '@velastage/plugin-kubevela-common';
import { exactly } from '../../memory/exactly';
import { intern } from '../../memory/intern';
import type { KubernetesObject } from '../../watch/types';
import { rolloutStepOf } from '../health';
import { asArray, asText } from '../kube/objects';
import type { TreeNode } from './types';

type Add = (name: string, value: unknown) => void;

function replicas({ spec, status }: KubernetesObject, add: Add) {
  add('replicas', `${status?.readyReplicas ?? 0}/${spec?.replicas ?? 1}`);
}

const BY_KIND: Record<string, (object: KubernetesObject, add: Add) => void> = {
  Deployment: replicas,
  StatefulSet: replicas,
  CloneSet: replicas,
  ReplicaSet(object, add) {
    replicas(object, add);
    add(
      'revision',
      object.metadata.annotations?.['deployment.kubernetes.io/revision'],
    );
  },
  DaemonSet({ status }, add) {
    add(
      'replicas',
      `${status?.numberReady ?? 0}/${status?.desiredNumberScheduled ?? 0}`,
    );
  },
  Pod({ spec, status }, add) {
    const containers = asArray(status?.containerStatuses);
    const ready = containers.filter(container => container?.ready).length;
    add('containers', `${ready}/${asArray(spec?.containers).length}`);
    const restarts = containers.reduce(
      (sum, container) => sum + (Number(container?.restartCount) || 0),
      0,
    );
    add('restarts', restarts || undefined);
    add('phase', status?.phase);
    add('node', spec?.nodeName);
  },
  Job({ spec, status }, add) {
    add('completions', `${status?.succeeded ?? 0}/${spec?.completions ?? 1}`);
  },
  CronJob({ spec }, add) {
    add('schedule', spec?.schedule);
  },
  Service({ spec }, add) {
    add('type', spec?.type);
    add(
      'ports',
      asArray(spec?.ports)
        .map(port => port?.port)
        .join(', '),
    );
  },
  Ingress({ spec }, add) {
    const hosts = asArray(spec?.rules).map(rule => asText(rule?.host));
    add('hosts', hosts.filter(Boolean).join(', '));
  },
  HTTPRoute({ spec }, add) {
    add('hosts', asArray(spec?.hostnames).join(', '));
  },
  PersistentVolumeClaim({ spec, status }, add) {
    add('phase', status?.phase);
    add(
      'capacity',
      status?.capacity?.storage ?? spec?.resources?.requests?.storage,
    );
    add('storageClass', spec?.storageClassName);
  },
  HorizontalPodAutoscaler({ spec, status }, add) {
    add('replicas', status?.currentReplicas);
    add('range', `${spec?.minReplicas ?? 1}-${spec?.maxReplicas}`);
  },
  Rollout(object, add) {
    const step = rolloutStepOf(object);
    add('step', step && `${step.index}/${step.total}`);
    add('phase', object.status?.phase);
  },
};

/** The few facts that a node of the tree shows beside its name. Names are stable words, values are text. */
export function nodeInfo({ object, placement, presence }: TreeNode): Info[] {
  const info: Info[] = [];
  const add = (name: string, value: unknown) => {
    if (value !== undefined && value !== null && value !== '') {
      info.push({ name, value: intern(String(value)) });
    }
  };
  if (placement) {
    add('placement', placement);
  }
  if (presence === 'unseen') {
    add('visible', 'no');
  }
  if (object) {
    BY_KIND[object.kind]?.(object, add);
  }
  return exactly(info);
}
