export { findProblems, type Problems } from './findProblems';
export type { ProblemRule } from './types';
