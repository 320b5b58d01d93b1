import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord } from '../schema';

/**
 * Makes a YAML document say a value, touching only what differs: comments, order and the way of writing of
 * all else stay.
 */
export function reconcile(document: Document, value: unknown): void {
  document.contents = reconciled(document, document.contents, value) as never;
}

function reconciled(
  document: Document,
  node: unknown,
  value: unknown,
): unknown {
  if (isMap(node) && isRecord(value)) {
    return reconcileMap(document, node, value);
  }
  if (isSeq(node) && Array.isArray(value)) {
    return reconcileList(document, node, value);
  }
  if (isScalar(node) && node.value === value) {
    return node;
  }
  const next = document.createNode(value);
  if (isScalar(node) && isScalar(next)) {
    next.comment = node.comment;
    next.commentBefore = node.commentBefore;
  }
  return next;
}

function reconcileMap(
  document: Document,
  map: YAMLMap,
  value: Record<string, unknown>,
): YAMLMap {
  const names = Object.keys(value).filter(name => value[name] !== undefined);
  for (const item of [...map.items]) {
    const name = isScalar(item.key) ? String(item.key.value) : undefined;
    if (name === undefined || !names.includes(name)) {
      map.items.splice(map.items.indexOf(item), 1);
    } else {
      item.value = reconciled(document, item.value, value[name]);
    }
  }
  const present = map.items.map(({ key }) =>
    isScalar(key) ? String(key.value) : '',
  );
  for (const name of names) {
    if (!present.includes(name)) {
      map.add(document.createPair(name, value[name]));
    }
  }
  return map;
}

function reconcileList(
  document: Document,
  list: YAMLSeq,
  value: unknown[],
): YAMLSeq {
  // What was taken out of the middle takes its comment with it: the rest is matched by what it says.
  const left = [...list.items];
  list.items = value.map((each, index) => {
    const same = left.findIndex(
      item => JSON.stringify(plain(document, item)) === JSON.stringify(each),
    );
    if (same >= 0) {
      return left.splice(same, 1)[0];
    }
    const isSameLength = list.items.length === value.length;
    return reconciled(document, isSameLength ? list.items[index] : null, each);
  });
  return list;
}

function plain(document: Document, node: any): unknown {
  return typeof node?.toJS === 'function' ? node.toJS(document) : node;
}
