import {
  TEMPLATE_ANNOTATION,
  type DefinitionSummary,
  type DefinitionType,
} from '@velastage/plugin-kubevela-common';
import { asArray, asRecord, asText } from '../../model/kube/objects';
import { redactText } from '../../redact';
import type { KubernetesObject } from '../../watch/types';
import { DEFINITION_TYPES, type KnownDefinition } from './types';

const DESCRIPTION = 'definition.oam.dev/description';
/** What VelaUX and the `vela` CLI leave out of their lists. */
const HIDING_LABELS = [
  'custom.definition.oam.dev/ui-hidden',
  'custom.definition.oam.dev/deprecated',
];
/** A component type that makes any kind of workload. */
const ANY_WORKLOAD = 'autodetects.core.oam.dev';

/** What there is to know of a definition before one looks at its parameters. Never throws. */
export function definitionOf(
  type: DefinitionType,
  object: KubernetesObject,
): KnownDefinition {
  const { metadata, spec, status } = object;
  const schemaConfigMap = asText(status?.configMapRef);
  return {
    summary: {
      type,
      name: metadata.name,
      namespace: metadata.namespace ?? '',
      description: asText(metadata.annotations?.[DESCRIPTION]),
      workload: workloadOf(type, spec),
      appliesTo: texts(spec?.appliesToWorkloads),
      conflictsWith: texts(spec?.conflictsWith),
      hidden: isHidden(metadata.labels),
      hasSchema: schemaConfigMap !== undefined,
      template:
        type === 'component'
          ? asText(metadata.annotations?.[TEMPLATE_ANNOTATION])
          : undefined,
    },
    schemaConfigMap,
    problem: schemaConfigMap ? undefined : problemOf(type, object),
  };
}

function workloadOf(type: DefinitionType, spec: any): string | undefined {
  if (type !== 'component') {
    return undefined;
  }
  const { type: named, definition } = asRecord(spec?.workload) ?? {};
  if (asText(named)) {
    return named === ANY_WORKLOAD ? undefined : named;
  }
  const kind = asText(definition?.kind);
  const [group, version] = String(definition?.apiVersion ?? '').split('/');
  if (!kind) {
    return undefined;
  }
  return version === undefined
    ? `${kind.toLowerCase()}s`
    : `${kind.toLowerCase()}s.${group}`;
}

function isHidden(labels: Record<string, string> | undefined): boolean {
  return HIDING_LABELS.some(label => labels?.[label] === 'true');
}

function problemOf(type: DefinitionType, { status }: KubernetesObject) {
  const failed = asArray(status?.conditions).find(
    condition => condition?.type === 'Synced' && condition.status === 'False',
  );
  const message = asText(failed?.message);
  return message
    ? redactText(message)
    : `vela-core has not said yet which parameters this ${DEFINITION_TYPES[type].kind} takes`;
}

function texts(value: unknown): string[] {
  return asArray(value).filter(
    (each): each is string => typeof each === 'string',
  );
}

/** By type in the order of the contract, then by name. */
export function inOrder(a: DefinitionSummary, b: DefinitionSummary): number {
  const types = Object.keys(DEFINITION_TYPES);
  return (
    types.indexOf(a.type) - types.indexOf(b.type) ||
    a.name.localeCompare(b.name)
  );
}
