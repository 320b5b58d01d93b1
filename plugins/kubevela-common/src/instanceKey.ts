/**
 * Names one instance: one Application object in one cluster.
 *
 * @public
 */
export interface InstanceRef {
  /** The cluster's name in the portal's configuration. */
  cluster: string;
  /** Namespace of the Application object. */
  namespace: string;
  /** Name of the Application object. */
  name: string;
}

/**
 * Writes an instance as `cluster/namespace/name`, for logs and messages to people.
 *
 * @public
 */
export function stringifyInstanceRef(ref: InstanceRef): string {
  return `${ref.cluster}/${ref.namespace}/${ref.name}`;
}
