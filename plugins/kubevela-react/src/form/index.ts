export { DefinitionForm, type DefinitionFormProps } from './DefinitionForm';
export { problemsUnder, type FormProblem } from './problems';
export { normalizeSchema, type ParameterSchema } from './schema';
export * from './component';
export { definitionProblems } from './definitionProblems';
export * from './yaml';
export * from './name';
export * from './place';
export { ApplicationPartsContext, type ApplicationParts } from './references';
