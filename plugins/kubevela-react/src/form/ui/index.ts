export * from './arrange';
export * from './conditions';
export * from './kindOf';
export * from './labelOf';
export * from './lookOf';
export * from './uiParameter';
export * from './withUiSchema';
