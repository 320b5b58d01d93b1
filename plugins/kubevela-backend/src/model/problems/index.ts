import type { Problem } from '@velastage/plugin-kubevela-common';
export function findProblems(_: unknown): { problems: Problem[]; recheckAt?: number } {
  return { problems: [] };
}
