export { OwnerNotifier } from './OwnerNotifier';
export { notifyOwners } from './notifyOwners';
export { readSettings as readNotificationSettings } from './readSettings';
