import { parse } from 'yaml';
import type { KubernetesObject } from '../watch/types';
import { RenderingProblem } from './failure';

/** One object that an Application would have, secrets in the clear. */
export interface RenderedObject {
  object: KubernetesObject;
  component?: string;
  /** Type of the trait that it comes from. */
  trait?: string;
}

/** The headings that `vela dry-run` puts before the objects of a component, and before those of a trait. */
const COMPONENT = /^# Application\(.*?\) -- Component\((.*)\)$/m;
const TRAIT = /^## From the trait (\S+)/m;

/**
 * Reads what `vela dry-run` prints: objects between lines of `---`, with headings as comments. Where several
 * topologies render the same object, the last one counts.
 *
 * @throws RenderingProblem for what is no YAML
 */
export function parseRendered(text: string): RenderedObject[] {
  const found = new Map<string, RenderedObject>();
  let component: string | undefined;
  for (const part of text.split(/^---$/m)) {
    component = COMPONENT.exec(part)?.[1] ?? component;
    const object = read(part);
    if (object) {
      const trait = TRAIT.exec(part)?.[1];
      found.set(keyOf(object), { object, component, trait });
    }
  }
  return [...found.values()];
}

/** Names an object whatever version of its API it is written in. */
export function keyOf({
  apiVersion,
  kind,
  metadata,
}: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return JSON.stringify([group, kind, metadata.namespace ?? '', metadata.name]);
}

function read(part: string): KubernetesObject | undefined {
  let value: Partial<KubernetesObject> | null;
  try {
    value = parse(part);
  } catch {
    throw new RenderingProblem('The vela CLI has printed what is no YAML');
  }
  const { apiVersion, kind, metadata } = value ?? {};
  return apiVersion && kind && metadata?.name
    ? (value as KubernetesObject)
    : undefined;
}
