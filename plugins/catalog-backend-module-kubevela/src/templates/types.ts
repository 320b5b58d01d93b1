/** One component type as all clusters together have it. */
export interface ComponentType {
  name: string;
  description?: string;
  /** What the platform team says of its template, as it stands in the definition. */
  template?: string;
  /** The clusters that have it, sorted. */
  clusters: string[];
}

/** The component types of the clusters that could be read. */
export interface ComponentTypes {
  items: ComponentType[];
  /** Whether a cluster could not be read, so that more types may exist. */
  incomplete: boolean;
}

/** What configuration says of generated templates. */
export interface TemplateSettings {
  /** Entity reference. */
  owner: string;
  /** `spec.type` of the templates. */
  type: string;
  /** Namespace of the entities. */
  entityNamespace: string;
}
