export { KubevelaProvider } from './KubevelaProvider';
export * from './useLiveQuery';
export { liveQueryMeta, type LiveMeta } from './liveMeta';
