export { ACCEPT, isProtobuf, readObject } from './envelope';
export { inline, list, type Shape, shape, zero } from './shape';
export { STATUS_SHAPE } from './status';
