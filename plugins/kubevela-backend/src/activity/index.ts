export { ActivityRecorder } from './ActivityRecorder';
export { ActivityStore } from './ActivityStore';
export { AuthorizedActivity } from './AuthorizedActivity';
export { keepActivity } from './keepActivity';
export { publishActivity } from './publishActivity';
export { readSettings as readActivitySettings } from './readSettings';
export { RecordedCreation, RecordedKubevelaService } from './recorded';
