export * from './AnyParameter';
export * from './formContext';
export * from './ParameterField';
export * from './Section';
export * from './types';
export * from './useChanges';
export * from './useFormStyles';
export * from './useRowKeys';
