export { ArchiveStore } from './ArchiveStore';
export { History, type HistorySubject } from './History';
export { keepHistory } from './keepHistory';
export { readSettings as readHistorySettings } from './readSettings';
