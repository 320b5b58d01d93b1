export { hide, holdsHidden, shareDigestKey } from './hide';
export { redactNamed, redactObject } from './redactObject';
export type { RedactedObject } from './redactObject';
export { redactText } from './redactText';
