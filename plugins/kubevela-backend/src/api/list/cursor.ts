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
    clusters: z.array(z.string()),
    namespaces: z.array(z.string()),
  }),
);

/** Where a page ended: the last row's sort keys, so that a row which is gone by then loses nothing. */
export function encodeCursor(row: SortableRow): string {
  const { id, severity, name, owner, system, since, created } = row;
  return codec.encode({
    id,
    severity,
    name,
    owner,
    system,
    since,
    created,
    clusters: row.clusters.slice(0, 1),
    namespaces: row.namespaces.slice(0, 1),
  });
}

/** @throws InputError when the text is not a cursor that a list handed out. */
export function decodeCursor(cursor: string): SortableRow {
  return codec.decode(cursor);
}
