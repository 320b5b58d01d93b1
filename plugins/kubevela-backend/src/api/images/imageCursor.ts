import { z } from 'zod';
import { cursorCodec } from '../cursorCodec';

/** Where a page ended: the last row's sort keys, so that a row which is gone by then loses nothing. */
export interface ImageCursor {
  repository: string;
  versionCount: number;
}

const codec = cursorCodec<ImageCursor>(
  z.object({ repository: z.string(), versionCount: z.number() }),
);

export function encodeImageCursor(row: ImageCursor): string {
  const { repository, versionCount } = row;
  return codec.encode({ repository, versionCount });
}

/** @throws InputError when the text is not a cursor that the list of images handed out. */
export function decodeImageCursor(cursor: string): ImageCursor {
  return codec.decode(cursor);
}
