import {
  COPY_CHOICES_ANNOTATION,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { asRecord, asText } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';
import type { CopyChoice } from './types';

/** An annotation may be long, but it is copied onto each resource of the Application. */
const MAX_REMEMBERED = 100;

/** Which side was chosen for a parameter, by its id. */
export type Remembered = ReadonlyMap<string, 'source' | 'target'>;

/** What people have chosen at earlier copies onto an Application; it travels with the Application itself. */
export function rememberedChoices(
  target: KubernetesObject | undefined,
): Remembered {
  const text = asText(target?.metadata.annotations?.[COPY_CHOICES_ANNOTATION]);
  const remembered = new Map<string, 'source' | 'target'>();
  if (!text) {
    return remembered;
  }
  try {
    for (const [id, side] of Object.entries(asRecord(JSON.parse(text)) ?? {})) {
      if (side === 'source' || side === 'target') {
        remembered.set(id, side);
      }
    }
  } catch {
    // Somebody has edited it by hand: then nothing is remembered.
  }
  return remembered;
}

/** The annotation for the next copy: what was chosen now, on top of what was chosen before. */
export function choicesAnnotation(
  before: Remembered,
  chosen: ReadonlyMap<string, CopyChoice>,
): Record<string, string> {
  const all = new Map(before);
  for (const [id, { take }] of chosen) {
    all.delete(id);
    // A value of one's own belongs to the target from then on.
    all.set(id, take === 'source' ? 'source' : 'target');
  }
  const kept = [...all].slice(-MAX_REMEMBERED);
  return kept.length > 0
    ? { [COPY_CHOICES_ANNOTATION]: JSON.stringify(Object.fromEntries(kept)) }
    : {};
}

/** Names an instance in the annotation that says where a copy comes from. */
export function originText({ cluster, namespace, name }: InstanceRef): string {
  return `${cluster}/${namespace}/${name}`;
}
