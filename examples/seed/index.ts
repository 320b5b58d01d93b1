export * from './actions.ts';
export { bringExample, type Outcome } from './bringExample.ts';
export { keyOf, readExamples } from './readExamples.ts';
export { letGo } from './remove.ts';
export {
  seedCompany,
  type SeedOptions,
  type SeedReport,
} from './seedCompany.ts';
export type { Example, SeedableSandbox } from './types.ts';
