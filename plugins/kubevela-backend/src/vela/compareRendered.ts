import type { RenderedChange } from '@velastage/plugin-kubevela-common';
import { toYaml } from '../api/reads/toYaml';
import { isNote } from '../create/apply/asWritten';
import { asRecord } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';
import { keyOf, type RenderedObject } from './parseRendered';
import { redactRendered } from './secretsOf';

/** One side of a comparison; an object without content is known to be there and no more. */
export interface Side {
  ref: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>;
  object?: KubernetesObject;
  component?: string;
  trait?: string;
}

const ORDER: RenderedChange['change'][] = [
  'removed',
  'changed',
  'added',
  'unknown',
  'unchanged',
];

/** More than this nobody reads. */
const MAX_OBJECTS = 500;

/** A rendered object, to be compared. */
export function sideOf({ object, component, trait }: RenderedObject): Side {
  return { ref: object, object, component, trait };
}

/** What becomes of each object, the most drastic first, secrets hidden. */
export function compareRendered(
  before: Side[],
  after: Side[],
  secrets: string[],
): { items: RenderedChange[]; left: number } {
  const [old, fresh] = [before, after].map(
    sides => new Map(sides.map(side => [keyOf(side.ref), side] as const)),
  );
  const items = [...new Set([...fresh.keys(), ...old.keys()])].map(key =>
    changeOf(old.get(key), fresh.get(key), secrets),
  );
  items.sort(
    (a, b) =>
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
      a.kind.localeCompare(b.kind) ||
      a.name.localeCompare(b.name),
  );
  return {
    items: items.slice(0, MAX_OBJECTS),
    left: Math.max(0, items.length - MAX_OBJECTS),
  };
}

function changeOf(
  before: Side | undefined,
  after: Side | undefined,
  secrets: string[],
): RenderedChange {
  const { ref, component, trait } = (after ?? before)!;
  const [from, to] = [before, after].map(
    side =>
      side?.object && toYaml(redactRendered(comparable(side.object), secrets)),
  );
  const word = (): RenderedChange['change'] => {
    if (!before) return 'added';
    if (!after) return 'removed';
    if (from === undefined || to === undefined) return 'unknown';
    return from === to ? 'unchanged' : 'changed';
  };
  return {
    apiVersion: ref.apiVersion,
    kind: ref.kind,
    namespace: ref.metadata.namespace,
    name: ref.metadata.name,
    component,
    trait,
    change: word(),
    before: from,
    after: to,
  };
}

/**
 * Without what vela-core adds to each object when it applies it, and without the Application's notes on who
 * changed it, which are on all of its objects too; with keys in order.
 */
function comparable(object: KubernetesObject): KubernetesObject {
  const { labels, annotations, ...metadata } = object.metadata;
  return sorted({
    ...object,
    metadata: {
      ...metadata,
      creationTimestamp: undefined,
      labels: foreign(labels),
      annotations: foreign(annotations),
    },
  }) as KubernetesObject;
}

function foreign(
  marks: Record<string, string> | undefined,
): Record<string, string> | undefined {
  const kept = Object.entries(marks ?? {}).filter(
    ([name]) => !/(^|\.)oam\.dev\//.test(name) && !isNote(name),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  const record = asRecord(value);
  return record
    ? Object.fromEntries(
        Object.keys(record)
          .filter(key => record[key] !== undefined)
          .sort()
          .map(key => [key, sorted(record[key])]),
      )
    : value;
}
