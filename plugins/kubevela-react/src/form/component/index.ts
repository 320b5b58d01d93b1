export * from './ComponentEditor';
export * from './fitsComponent';
export { LoadedForm, type LoadedFormProps } from './LoadedForm';
export * from './PartForm';
export * from './TypeCards';
export * from './TypePicker';
export * from './types';
export * from './useDefinitions';
export * from './VersionSelect';
