import { list, shape } from './shape';

/** What an API server says where it cannot do what it was asked. */
export const STATUS_SHAPE = shape({
  status: [2, 'string'],
  message: [3, 'string'],
  reason: [4, 'string'],
  details: [
    5,
    shape({
      name: [1, 'string'],
      group: [2, 'string'],
      kind: [3, 'string'],
      causes: [
        4,
        list(
          shape({
            reason: [1, 'string'],
            message: [2, 'string'],
            field: [3, 'string'],
          }),
        ),
      ],
      retryAfterSeconds: [5, 'number'],
    }),
  ],
  code: [6, 'number'],
});
