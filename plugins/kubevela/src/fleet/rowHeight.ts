/** Two lines of text and some air. */
export const ROW_HEIGHT_PX = 52;
