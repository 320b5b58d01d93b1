import type {
  DeliveryState,
  Health,
  Instance,
  Problem,
} from '@velastage/plugin-kubevela-common';
import { waitUntilHealthy } from './waitUntilHealthy';

function instance(
  state: DeliveryState,
  status: Health,
  more: { message?: string; problem?: Partial<Problem> } = {},
): Instance {
  return {
    summary: {
      delivery: { state, message: more.message, editedNotPublished: false },
      health: { status },
    },
    problems: more.problem
      ? [{ code: 'any', severity: 'error', sentence: '', ...more.problem }]
      : [],
  } as unknown as Instance;
}

/** Waits with a clock that goes on by a second with each look. */
function wait(looks: Array<Instance | Error>, timeoutMs = 60_000) {
  const said: string[] = [];
  let time = 0;
  const done = waitUntilHealthy({
    read: async () => {
      const next = looks.length > 1 ? looks.shift()! : looks[0];
      if (next instanceof Error) {
        throw next;
      }
      return next;
    },
    onProgress: sentence => said.push(sentence),
    timeoutMs,
    intervalMs: 0,
    degradedMs: 5_000,
    now: () => (time += 1_000),
  });
  return { done, said };
}

describe('waitUntilHealthy', () => {
  it('tells each step once, and ends when it is healthy', async () => {
    const { done, said } = wait([
      instance('Pending', 'Unknown'),
      instance('Pending', 'Unknown'),
      instance('Running', 'Progressing'),
      instance('Delivered', 'Progressing', { message: '1 of 2 pods ready' }),
      instance('Delivered', 'Healthy'),
    ]);
    expect(await done).toMatchObject({ outcome: 'healthy' });
    expect(said).toEqual([
      'Delivery: Pending',
      'Delivery: Running',
      'Health: Progressing: 1 of 2 pods ready',
      'Health: Healthy',
    ]);
  });

  it('takes an approval that is waited for as an end', async () => {
    const { done } = wait([
      instance('Waiting', 'Healthy', { message: 'Step ok waits' }),
    ]);
    expect(await done).toEqual({
      outcome: 'waiting',
      sentence: 'Delivery: Waiting: Step ok waits',
    });
  });

  it('fails at once with the reason where the delivery failed', async () => {
    const { done } = wait([
      instance('Failed', 'Unknown', {
        problem: { sentence: 'No such type.', advice: 'Choose another.' },
      }),
    ]);
    await expect(done).rejects.toThrow(
      'The application did not become healthy. Delivery: Failed: No such type. Choose another.',
    );
  });

  it('lets a degraded application recover', async () => {
    const degraded = instance('Delivered', 'Degraded');
    const { done } = wait([
      degraded,
      degraded,
      instance('Delivered', 'Progressing'),
      degraded,
      degraded,
      instance('Delivered', 'Healthy'),
    ]);
    expect(await done).toMatchObject({ outcome: 'healthy' });
  });

  it('gives up on one that stays degraded, and says why', async () => {
    const { done } = wait([
      instance('Delivered', 'Degraded', {
        problem: { sentence: 'The image cannot be pulled.' },
      }),
    ]);
    await expect(done).rejects.toThrow(/The image cannot be pulled/);
  });

  it('gives up on a workflow that waits for what cannot start', async () => {
    const { done } = wait([
      instance('Running', 'Progressing', {
        problem: { sentence: 'The image cannot be pulled.' },
      }),
    ]);
    await expect(done).rejects.toThrow(
      'The application did not become healthy. Delivery: Running: The image cannot be pulled.',
    );
  });

  it('gives up when time is up, with what it saw last', async () => {
    const { done } = wait([instance('Running', 'Progressing')], 30_000);
    await expect(done).rejects.toThrow(
      /not healthy after 0.5 minutes.*Last seen: Delivery: Running/,
    );
  });

  it('goes on while the portal does not answer', async () => {
    const { done, said } = wait([
      new Error('connect ECONNREFUSED'),
      instance('Delivered', 'Healthy'),
    ]);
    expect(await done).toMatchObject({ outcome: 'healthy' });
    expect(said[0]).toBe('Not seen: connect ECONNREFUSED');
  });

  it('stops when the task is cancelled', async () => {
    const cancel = new AbortController();
    const said: string[] = [];
    const done = waitUntilHealthy({
      read: async () => instance('Running', 'Progressing'),
      onProgress: sentence => {
        said.push(sentence);
        cancel.abort();
      },
      timeoutMs: 60_000,
      intervalMs: 1,
      signal: cancel.signal,
    });
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    expect(said).toEqual(['Delivery: Running']);
  });
});
