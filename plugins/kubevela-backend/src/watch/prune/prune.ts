import { intern } from '../../memory/intern';
import { hidePayload } from '../trackerPayload';
import type { KubernetesObject } from '../types';
import { pruneConfigMap } from './configMap';
import { pruneCrd } from './crd';
import { pruneDefinition } from './definition';
import { pruneMetadata } from './metadata';
import { prunePodSpec, prunePodStatus } from './pod';
import { pruneReplicaSetSpec } from './replicaSet';
import { pruneVulnerabilityReport } from './vulnerabilityReport';

type Pruner = (object: KubernetesObject) => void;

const PRUNERS: Record<string, Pruner> = {
  '/Pod': pod => {
    pod.spec = prunePodSpec(pod.spec);
    pod.status = prunePodStatus(pod.status);
  },
  '/ConfigMap': pruneConfigMap,
  '/Secret': secret => {
    // Secrets are not watched; should one come by all the same, its values go no further.
    secret.data = undefined;
    secret.stringData = undefined;
  },
  'apiextensions.k8s.io/CustomResourceDefinition': pruneCrd,
  'aquasecurity.github.io/VulnerabilityReport': pruneVulnerabilityReport,
  'apps/ReplicaSet': replicaSet => {
    replicaSet.spec = pruneReplicaSetSpec(replicaSet.spec);
  },
  'core.oam.dev/ComponentDefinition': pruneDefinition,
  'core.oam.dev/PolicyDefinition': pruneDefinition,
  'core.oam.dev/ResourceTracker': hidePayload,
  'core.oam.dev/TraitDefinition': pruneDefinition,
  'core.oam.dev/WorkflowStepDefinition': pruneDefinition,
};

/**
 * Turns a parsed object into the one that the store keeps: the same object, changed in place, without
 * what is never read and what must not be kept.
 *
 * @param raw - as parsed; items of a list of built-in kinds name neither apiVersion nor kind
 */
export function prune(
  raw: Record<string, any>,
  type: { group: string; version: string; kind: string },
): KubernetesObject {
  const object = raw as KubernetesObject;
  object.apiVersion = intern(
    raw.apiVersion ??
      (type.group ? `${type.group}/${type.version}` : type.version),
  );
  object.kind = intern(raw.kind ?? type.kind);
  object.metadata = pruneMetadata(raw.metadata ?? {});
  PRUNERS[`${type.group}/${type.kind}`]?.(object);
  return object;
}
