export * from './Quiet';
export * from './CopyButton';
export * from './SafeLink';
export * from './useProblemText';
export * from './imageTag';
