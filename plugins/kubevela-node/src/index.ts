/**
 * Extension points of the KubeVela backend plugin, for modules that adopters write.
 *
 * @packageDocumentation
 */
export * from './clusters';
export * from './healthRules';
export * from './rolloutEngines';
export * from './rolloutOperations';
