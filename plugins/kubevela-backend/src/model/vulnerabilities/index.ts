export { allScans, isNewer, scansOf } from './scansOf';
