/** What happens to a step: it may wait for another process before it starts. */
export type ProgressState = 'waiting' | 'started' | 'done' | 'failed';

/**
 * Told about each step of a start.
 *
 * @param step - short name, the same for all states of one step.
 * @param detail - one sentence at most.
 */
export type Progress = (
  step: string,
  state: ProgressState,
  detail?: string,
) => void;

/** Reports nothing. */
export const silent: Progress = () => {};

/** Runs one step and reports its start and its end. */
export async function reported<T>(
  progress: Progress,
  step: string,
  work: () => Promise<T>,
): Promise<T> {
  progress(step, 'started');
  try {
    const result = await work();
    progress(step, 'done');
    return result;
  } catch (error) {
    progress(step, 'failed', (error as Error).message.split('\n')[0]);
    throw error;
  }
}
