export { ACCEPT, isProtobuf, readObject } from './envelope';
export { KUBERNETES_KINDS } from './kubernetes/kinds';
export { pick, type Picked, withPicked } from './pick';
export { list, type Shape, shape } from './shape';
export { STATUS_SHAPE } from './status';
export { UnknownFieldError } from './UnknownFieldError';
