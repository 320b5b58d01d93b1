import type { Environment } from '../types';

/** The configured environment that a cluster and namespace belong to: the first that fits. */
export function environmentOf(
  environments: readonly Environment[],
  cluster: string,
  namespace: string,
): Environment | undefined {
  return environments.find(
    environment =>
      environment.cluster === cluster &&
      matches(environment.namespace, namespace),
  );
}

function matches(pattern: string, namespace: string): boolean {
  if (!pattern.includes('*')) {
    return pattern === namespace;
  }
  const parts = pattern.split('*').map(part => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(namespace);
}
