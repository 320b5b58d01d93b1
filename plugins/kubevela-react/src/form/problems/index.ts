export * from './checkValue';
export * from './innerProblem';
export * from './problemsUnder';
export * from './types';
export * from './useProblemWords';
export * from './useWords';
