import type { Progress } from '../progress.ts';

const widest = 7;

/** Prints each step with the time since the start and what it took itself. */
export function printProgress(
  write: (line: string) => void = line => console.log(line),
): Progress {
  const begin = Date.now();
  const starts = new Map<string, number>();
  return (step, state, detail) => {
    const now = Date.now();
    if (state === 'started') {
      starts.set(step, now);
    }
    const took =
      state === 'done' || state === 'failed'
        ? ` in ${seconds(now - (starts.get(step) ?? now))}`
        : '';
    const more = detail ? ` (${detail})` : '';
    write(
      `${seconds(now - begin).padStart(
        widest,
      )}  ${step}: ${state}${took}${more}`,
    );
  };
}

function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(1)} s`;
}
