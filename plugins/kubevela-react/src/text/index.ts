export * from './Quiet';
export * from './CopyButton';
export * from './SafeLink';
export * from './useProblemText';
export type { ProblemText } from './problemText';
export * from './imageTag';
