import type { PlannedApplication } from '../fill/plan.ts';

/** Path of an instance in the plugin's API. */
export function instancePath(
  cluster: string,
  { namespace, name }: Pick<PlannedApplication, 'namespace' | 'name'>,
): string {
  return `/api/kubevela/instances/${cluster}/${namespace}/${name}`;
}

/** Path of an Application's Deployment on the API server. */
export function deploymentPath({
  namespace,
  name,
}: PlannedApplication): string {
  return `/apis/apps/v1/namespaces/${namespace}/deployments/${name}`;
}
