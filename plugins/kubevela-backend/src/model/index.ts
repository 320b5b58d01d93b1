export {
  buildInstance,
  createInstanceBuilder,
  type InstanceBuilder,
  type InstanceBuilderOptions,
} from './buildInstance';
export { decodeTracker, type TrackerDecoder } from './tracker';
export { nodeId } from './tree';
export type * from './types';
