const MEGABYTE = 1024 * 1024;

/** Packed; Helm itself takes no more. */
export const MAX_ARCHIVE_BYTES = 20 * MEGABYTE;
/** Unpacked, so that a small archive cannot become a large one. */
export const MAX_UNPACKED_BYTES = 100 * MEGABYTE;
/** Of one file that is shown. */
export const MAX_FILE_BYTES = MEGABYTE;
