/**
 * The same list without the room that `push` makes for sixteen more: of hundreds of thousands of short lists that
 * are kept it would be most of their memory.
 */
export function exactly<T>(list: T[]): T[] {
  return list.slice();
}
