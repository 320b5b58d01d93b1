/**
 * Where an Application is created.
 *
 * @public
 */
export interface TargetValue {
  cluster: string;
  namespace: string;
  /** The platform's name of the place, where it has one. */
  environment?: string;
}
