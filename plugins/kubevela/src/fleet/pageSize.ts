/** Rows per request: a few screens' worth, small enough to come back at once. */
export const PAGE_SIZE = 200;
/** Rows per request of an export, the most that the API gives. */
export const EXPORT_PAGE_SIZE = 500;
