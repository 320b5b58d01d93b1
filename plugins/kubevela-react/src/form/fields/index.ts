export * from './formContext';
export * from './ParameterField';
export * from './types';
export * from './useFormStyles';
