import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.object({
  repository: z.string(),
  versionCount: z.number(),
});

/** Where a page ended: the last row's sort keys, so that a row which is gone by then loses nothing. */
export type ImageCursor = z.infer<typeof cursorSchema>;

export function encodeImageCursor(row: ImageCursor): string {
  const { repository, versionCount } = row;
  const keys = { repository, versionCount };
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws InputError when the text is not a cursor that the list of images handed out. */
export function decodeImageCursor(cursor: string): ImageCursor {
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
