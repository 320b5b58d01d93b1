import { z } from 'zod';
import { cursorCodec } from '../api/cursorCodec';

/** Where a page ended: entries of the same moment are told apart by their ids. */
export const activityCursor = cursorCodec<{ atMs: number; id: string }>(
  z.object({ atMs: z.number(), id: z.string().regex(/^\d{1,18}$/) }),
);
