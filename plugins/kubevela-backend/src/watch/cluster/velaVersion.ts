import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { KubernetesObject } from '../types';

const VERSION_ANNOTATION = 'oam.dev/kubevela-version';

interface DeploymentList {
  items?: Array<{
    spec?: {
      template?: { spec?: { containers?: Array<{ image?: string }> } };
    };
  }>;
}

/** The version that vela-core's own Deployment runs; undefined where it cannot be seen. */
export async function runningVelaVersion(
  connection: ClusterConnection,
  options: { deadlineMs: number; signal: AbortSignal },
): Promise<string | undefined> {
  const list = await connection
    .getJson<DeploymentList>('/apis/apps/v1/deployments', {
      ...options,
      query: { labelSelector: 'app.kubernetes.io/name=vela-core', limit: 5 },
    })
    .catch((): DeploymentList => ({}));
  const images = (list.items ?? []).flatMap(deployment =>
    (deployment.spec?.template?.spec?.containers ?? []).map(
      container => container.image ?? '',
    ),
  );
  return images.map(tagOf).find(tag => tag !== undefined);
}

/** The version that wrote the newest Application, which is the one that runs unless it was replaced since. */
export function writtenVelaVersion(
  applications: Iterable<KubernetesObject>,
): string | undefined {
  let newest: KubernetesObject | undefined;
  for (const application of applications) {
    const version = application.metadata.annotations?.[VERSION_ANNOTATION];
    // Builds without a version flag write UNKNOWN.
    if (version && version !== 'UNKNOWN') {
      newest = newer(application, newest);
    }
  }
  return newest?.metadata.annotations?.[VERSION_ANNOTATION];
}

function newer(
  a: KubernetesObject,
  b: KubernetesObject | undefined,
): KubernetesObject {
  const created = (object: KubernetesObject | undefined) =>
    object?.metadata.creationTimestamp ?? '';
  return created(a) >= created(b) ? a : b!;
}

/** `registry:5000/oamdev/vela-core:v1.11.0@sha256:…` gives `v1.11.0`. */
function tagOf(image: string): string | undefined {
  return /vela-core:([\w.-]+)/.exec(image)?.[1];
}
