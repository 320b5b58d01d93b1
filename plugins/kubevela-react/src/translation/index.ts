export * from './ref';
export * from './useT';
