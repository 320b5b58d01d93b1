import { needsPerson } from './needsPerson';

const calm = { state: 'Delivered' as const, editedNotPublished: false };

describe('needsPerson', () => {
  it.each([
    [{ status: 'Degraded' as const }, calm],
    [{ status: 'Unknown' as const }, calm],
    [{ status: 'Healthy' as const }, { ...calm, state: 'Waiting' as const }],
    [{ status: 'Healthy' as const }, { ...calm, state: 'Failed' as const }],
    [{ status: 'Healthy' as const }, { ...calm, editedNotPublished: true }],
  ])('should say so of %j with %j', (health, delivery) => {
    expect(needsPerson({ health, delivery })).toBe(true);
  });

  it.each(['Healthy', 'Progressing', 'Terminating'] as const)(
    'should let %s alone',
    status => {
      expect(needsPerson({ health: { status }, delivery: calm })).toBe(false);
    },
  );
});
