export { Acting } from './Acting';
export { keepClusterToken } from './clusterTokens';
export { readWritesSettings } from './readSettings';
export type { ActingAs, ActingSettings, WritesSettings } from './types';
export type { Writer, WriteRequest } from './Writer';
