/** A message has a field that its description has not, as a newer API server may send: it cannot be read whole. */
export class UnknownFieldError extends Error {
  constructor(field: number) {
    super(`The protobuf message has a field ${field}, which is not known`);
    this.name = 'UnknownFieldError';
  }
}
