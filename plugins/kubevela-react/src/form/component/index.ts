export * from './ComponentEditor';
export * from './fitsComponent';
export * from './TypeCards';
export * from './types';
export * from './useDefinitions';
