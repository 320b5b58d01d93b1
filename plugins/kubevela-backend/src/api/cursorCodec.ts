import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** Turns the sort keys of a page's last row into the opaque text of a cursor, and back. */
export function cursorCodec<Keys>(schema: z.ZodType<Keys>) {
  return {
    encode(keys: Keys): string {
      return Buffer.from(JSON.stringify(keys)).toString('base64url');
    },
    /** @throws InputError when the text is not a cursor that the list handed out. */
    decode(cursor: string): Keys {
      let keys: unknown;
      try {
        keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      } catch {
        keys = undefined;
      }
      const parsed = schema.safeParse(keys);
      if (!parsed.success) {
        throw new InputError(
          'The cursor is not one that this list handed out; ask again without it',
        );
      }
      return parsed.data;
    },
  };
}
