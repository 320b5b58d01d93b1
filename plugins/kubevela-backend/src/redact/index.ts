export { holdsHidden, shareDigestKey } from './hide';
export { redactObject } from './redactObject';
export type { RedactedObject } from './redactObject';
export { redactText } from './redactText';
