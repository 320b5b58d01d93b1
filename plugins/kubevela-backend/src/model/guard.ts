import type { Problem } from '@velastage/plugin-kubevela-common';

/** Runs a part of the model so that its failure costs that part only, and is told. */
export interface Guard {
  <T>(part: string, fallback: T, compute: () => T): T;
  readonly problems: Problem[];
}

/** A guard that turns what is thrown into a `model-error` problem of the instance. */
export function createGuard(): Guard {
  const problems: Problem[] = [];
  const guard = <T>(part: string, fallback: T, compute: () => T): T => {
    try {
      return compute();
    } catch (error) {
      problems.push({
        code: 'model-error',
        severity: 'warning',
        sentence: `The ${part} of this application cannot be worked out`,
        advice:
          'Look at its YAML for values of an unexpected shape, and report this with it',
        original: error instanceof Error ? error.message : String(error),
        params: { part },
      });
      return fallback;
    }
  };
  return Object.assign(guard, { problems });
}
