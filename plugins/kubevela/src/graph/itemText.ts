import type {
  ResourceNode,
  Translate,
  WordGroup,
} from '@velastage/plugin-kubevela-react';
import type { DrawnNode, Fold, GraphItem } from './types';

type Word = (group: WordGroup, value: string) => string;

/** What a node says. */
export interface NodeText {
  /** The small line. */
  kind: string;
  /** The large line. */
  name: string;
  /** All of it in one line, for a screen reader. */
  label: string;
  /** A word beside the name. */
  tag?: string;
}

/** What a node says about itself. */
export function textOf(drawn: DrawnNode, t: Translate, word: Word): NodeText {
  const { item, fold } = drawn;
  if (fold) {
    return foldText(fold, t);
  }
  return item?.node ? knownText(item.node, t, word) : partText(item!, t);
}

/** A translation takes a while, and with each filter the same resources are drawn anew. */
const known = new WeakMap<ResourceNode, { t: Translate; text: NodeText }>();

function knownText(node: ResourceNode, t: Translate, word: Word): NodeText {
  let entry = known.get(node);
  if (entry?.t !== t) {
    entry = { t, text: resourceText(node, t, word) };
    known.set(node, entry);
  }
  return entry.text;
}

function resourceText(node: ResourceNode, t: Translate, word: Word): NodeText {
  const { kind, name } = node.ref;
  const status = node.missing ? 'Missing' : node.health?.status;
  const label = [
    `${kind} ${name}`,
    status && word('health', status),
    node.drift === 'Drifted' && word('drift', node.drift),
    node.outdated && t('resources.outdated'),
    node.deletingSince && t('resources.deleting'),
    node.health?.status !== 'Healthy' && node.health?.message,
    node.component && t('graph.in', { component: node.component }),
  ];
  return {
    kind,
    name,
    label: label.filter(Boolean).join(', '),
    tag: node.outdated ? t('resources.outdated') : undefined,
  };
}

function partText(item: GraphItem, t: Translate): NodeText {
  const kind =
    item.type === 'application' ? t('graph.application') : t('graph.component');
  const label = [
    `${kind} ${item.name}`,
    t('graph.resources', { count: item.size }),
    badText(item.bad, t),
  ];
  return {
    kind: `${kind} · ${badText(item.bad, t)}`,
    name: item.name,
    label: label.join(', '),
  };
}

function foldText({ kind, count, bad, rest }: Fold, t: Translate): NodeText {
  const name = t(rest ? 'graph.fold.rest' : 'graph.fold.all', {
    n: count.toLocaleString(),
  });
  const text = `${name}, ${badText(bad, t)}`;
  // Components have no kind of their own.
  const what =
    kind === undefined ? t('graph.fold.mixed') : kind || t('graph.component');
  return {
    kind: what,
    name: text,
    label: t('graph.fold.label', { kind: what, text }),
  };
}

/** `3 not well`, or that all are well. */
export function badText(bad: number, t: Translate): string {
  return bad > 0
    ? t('graph.bad', { n: bad.toLocaleString() })
    : t('graph.allWell');
}
