import { z } from 'zod';
import { cursorCodec } from '../cursorCodec';
import type { SortableRow } from './compareRows';

const codec = cursorCodec<SortableRow>(
  z.object({
    id: z.string(),
    severity: z.number(),
    name: z.string(),
    owner: z.string(),
    system: z.string(),
    since: z.number(),
    created: z.number(),
    cluster: z.string(),
    namespace: z.string(),
  }),
);

/** Where a page ended: the last row's sort keys, so that a row which is gone by then loses nothing. */
export function encodeCursor(row: SortableRow): string {
  const { id, severity, name, owner, system, cluster, namespace } = row;
  const { since, created } = row;
  return codec.encode({
    id,
    severity,
    name,
    owner,
    system,
    cluster,
    namespace,
    since,
    created,
  });
}

/** @throws InputError when the text is not a cursor that a list handed out. */
export function decodeCursor(cursor: string): SortableRow {
  return codec.decode(cursor);
}
