export { readDefinitions } from './readDefinitions';
export { definitionSkew, type DefinitionSet } from './skew';
