/** How entities are made, from configuration. */
export interface EntitySettings {
  componentType: string;
  defaultLifecycle: string;
  defaultOwner: string;
  entityNamespace: string;
  components: boolean;
}

/**
 * Stays the same for as long as the provider exists: the catalog knows by it which entities are ours.
 */
export const LOCATION_KEY = 'kubevela-provider';

/** On our entities: the clusters that the application has instances in, separated by commas. */
export const CLUSTERS_ANNOTATION = 'kubevela.io/clusters';
