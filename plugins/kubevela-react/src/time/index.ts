export * from './RelativeTime';
export { formatSpan } from './span';
export { useNow } from './now';
