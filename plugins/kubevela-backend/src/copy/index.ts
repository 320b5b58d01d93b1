export { AuthorizedCopy } from './AuthorizedCopy';
export { Copying } from './Copying';
export { readSettings as readCopySettings } from './readSettings';
