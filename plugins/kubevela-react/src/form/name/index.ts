export {
  ApplicationNameInput,
  type ApplicationNameInputProps,
} from './ApplicationNameInput';
export { isFree } from './isFree';
export { MAX_NAME, nameFault } from './nameFault';
