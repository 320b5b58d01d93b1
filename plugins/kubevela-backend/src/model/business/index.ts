export { environmentOf } from './environmentOf';
export { readBusiness } from './readBusiness';
export type { Business } from './types';
