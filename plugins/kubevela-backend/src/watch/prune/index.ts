export { prune } from './prune';
export { configMapDigest } from './configMap';
