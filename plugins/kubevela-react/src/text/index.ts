export * from './Quiet';
export * from './CopyButton';
export * from './SafeLink';
export * from './useApplyWords';
export * from './useProblemText';
export type { ProblemText } from '@velastage/plugin-kubevela-common';
export * from './imageTag';
