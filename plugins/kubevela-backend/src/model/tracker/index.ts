export { decodeTracker } from './decodeTracker';
export {
  readTrackers,
  type TrackerDecoder,
  type TrackerReading,
  type UnreadableTracker,
} from './readTrackers';
export { selectTrackers, type SelectedTrackers } from './selectTrackers';
export { unlistedReason } from './unlisted';
