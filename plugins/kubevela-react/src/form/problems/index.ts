export * from './checkValue';
export * from './problemsUnder';
export * from './types';
export * from './useProblemWords';
