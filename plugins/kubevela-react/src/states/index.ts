export * from './Notice';
export * from './Blank';
export * from './Skeleton';
export * from './RequestError';
export * from './LiveState';
export * from './PartialNotice';
