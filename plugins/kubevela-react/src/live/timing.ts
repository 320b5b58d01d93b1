/** Signals that arrive within this time are answered with one request per query. */
export const COALESCE_MS = 50;
/** A query is not asked again sooner than this, however many signals arrive. */
export const MIN_REFETCH_GAP_MS = 250;
/** How often at most a list is asked again for instances that are not in it (yet). */
export const LIST_REFRESH_MS = 1_000;
/** Without signals, while something moves. */
export const BUSY_POLL_MS = 3_000;
/** Without signals, while nothing moves; and while requests fail. */
export const IDLE_POLL_MS = 15_000;
/** With signals: a net for messages that were lost while the connection was down. */
export const SAFETY_POLL_MS = 60_000;
/** After a subscription: its connection takes a moment to stand, and what changes meanwhile is not told. */
export const CATCH_UP_MS = 3_000;
/** Data younger than this is not asked for again when a screen opens. */
export const FRESH_MS = 5_000;
