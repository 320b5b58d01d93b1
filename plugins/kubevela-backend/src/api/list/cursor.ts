import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { SortableRow } from './compareRows';

const cursorSchema = z.object({
  id: z.string(),
  severity: z.number(),
  name: z.string(),
  owner: z.string(),
  system: z.string(),
  since: z.number(),
  created: z.number(),
  clusters: z.array(z.string()),
  namespaces: z.array(z.string()),
});

/** Where a page ended: the last row's sort keys, so that a row which is gone by then loses nothing. */
export function encodeCursor(row: SortableRow): string {
  const { id, severity, name, owner, system, since, created } = row;
  const keys = {
    id,
    severity,
    name,
    owner,
    system,
    since,
    created,
    clusters: row.clusters.slice(0, 1),
    namespaces: row.namespaces.slice(0, 1),
  };
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws InputError when the text is not a cursor that a list handed out. */
export function decodeCursor(cursor: string): SortableRow {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    keys = undefined;
  }
  const parsed = cursorSchema.safeParse(keys);
  if (!parsed.success) {
    throw new InputError(
      'The cursor is not one that this list handed out; ask again without it',
    );
  }
  return parsed.data;
}
