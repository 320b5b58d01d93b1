export { AuthorizedCreation } from './AuthorizedCreation';
export { Creation } from './Creation';
export type { ApplyCall, CreateService } from './types';
