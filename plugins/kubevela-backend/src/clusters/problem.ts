import type { ClusterProblem } from '@velastage/plugin-kubevela-node';

/** A cluster that is configured wrongly; becomes the message of its row. */
export class ConfigurationProblem extends Error {
  readonly advice?: string;

  constructor(message: string, advice?: string) {
    super(message);
    this.name = 'ConfigurationProblem';
    this.advice = advice;
  }
}

/** Runs what resolves an endpoint, and turns a problem that it throws into an answer. */
export async function orProblem<T>(
  resolve: () => Promise<T>,
): Promise<T | { problem: ClusterProblem }> {
  try {
    return await resolve();
  } catch (error) {
    if (error instanceof ConfigurationProblem) {
      return { problem: { message: error.message, advice: error.advice } };
    }
    throw error;
  }
}
