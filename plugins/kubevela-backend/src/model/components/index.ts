export { buildComponents } from './buildComponents';
export { componentParts } from './parts';
export type { BuiltComponent, ComponentPart } from './types';
