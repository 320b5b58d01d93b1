import type { ResourceNode, UrlState } from '@velastage/plugin-kubevela-react';
import { isWell } from './wellness';

/** Names of the filters in the address. */
export const RESOURCE_FILTERS = ['component', 'kind', 'rhealth'] as const;

/** The filters of the resource table, as the address has them. */
export interface ResourceFilters {
  components: string[];
  kinds: string[];
  healths: string[];
  text: string;
  onlyBad: boolean;
}

/** Reads the filters from the address. */
export function readFilters(url: UrlState): ResourceFilters {
  return {
    components: url.all('component'),
    kinds: url.all('kind'),
    healths: url.all('rhealth'),
    text: url.get('q') ?? '',
    onlyBad: url.get('bad') === '1',
  };
}

/** The health of a node as the filter calls it. */
export function healthName(node: ResourceNode): string {
  return node.missing ? 'Missing' : node.health?.status ?? 'None';
}

/** Whether a resource passes the filters; each word of the text has to occur somewhere. */
export function matcher(
  filters: ResourceFilters,
): (node: ResourceNode) => boolean {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const oneOf = (values: string[], value: string) =>
    values.length === 0 || values.includes(value);
  return node =>
    oneOf(filters.components, node.component ?? '') &&
    oneOf(filters.kinds, node.ref.kind) &&
    oneOf(filters.healths, healthName(node)) &&
    (!filters.onlyBad || !isWell(node)) &&
    (words.length === 0 ||
      words.every(word => haystackOf(node).includes(word)));
}

/** Reads a node before anybody searches. */
export function readForSearch(node: ResourceNode): void {
  haystackOf(node);
}

/** With each letter that is typed the same nodes are searched again. */
const haystacks = new WeakMap<ResourceNode, string>();

function haystackOf(node: ResourceNode): string {
  let haystack = haystacks.get(node);
  if (haystack === undefined) {
    const { ref, health, images, info } = node;
    // One text of a template is made many times quicker than one that is joined.
    let text = `${ref.kind} ${ref.name} ${ref.namespace ?? ''} ${
      node.component ?? ''
    } ${node.trait ?? ''} ${health?.message ?? ''}`;
    for (const image of images) {
      text += ` ${image}`;
    }
    for (const { value } of info) {
      text += ` ${value}`;
    }
    haystack = text.toLowerCase();
    haystacks.set(node, haystack);
  }
  return haystack;
}

/** Values of a field with their counts, most frequent first. */
export function countValues(
  nodes: ResourceNode[],
  valueOf: (node: ResourceNode) => string | undefined,
): Array<{ value: string; count: number }> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const value = valueOf(node);
    if (value) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
