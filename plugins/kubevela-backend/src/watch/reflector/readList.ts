import { list, readObject, type Shape, shape } from '../../protobuf';
import type { List } from './parseList';

const LIST_METADATA = shape({
  resourceVersion: [2, 'string'],
  continue: [3, 'string'],
});

/**
 * Reads a list that an API server sent in protobuf: its items as JSON would have them, as far as their
 * shape goes.
 *
 * @throws SyntaxError
 */
export function readList(bytes: Buffer, item: Shape): List {
  return readObject(bytes, listOf(item));
}

const lists = new Map<Shape, Shape>();

function listOf(item: Shape): Shape {
  let found = lists.get(item);
  if (!found) {
    found = shape({ metadata: [1, LIST_METADATA], items: [2, list(item)] });
    lists.set(item, found);
  }
  return found;
}
