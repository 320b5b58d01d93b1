import { podSpecOf } from '../kube/podTemplate';
import { asArray, asRecord, asText } from '../kube/objects';
import type { TreeNode } from '../tree';
import { withAncestors } from './ancestors';

export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** Kinds of which the store keeps no probes. */
const PRUNED: ReadonlySet<string> = new Set(['Pod', 'ReplicaSet']);

/**
 * What a container's probe asks, as `GET /ready on port 8080`; undefined where it has no such probe or the
 * workload's template cannot be seen.
 */
export function probeOf(
  pod: TreeNode,
  container: string,
  kind: ProbeKind,
): string | undefined {
  const probe = asRecord(templateOf(pod, container)?.[`${kind}Probe`]);
  return probe && probeText(probe);
}

/** The container as the workload's template has it. */
function templateOf(pod: TreeNode, container: string): any | undefined {
  for (const { object } of withAncestors(pod)) {
    const spec =
      object && !PRUNED.has(object.kind) ? podSpecOf(object) : undefined;
    const found = asArray(spec?.containers).find(
      candidate => candidate?.name === container,
    );
    if (found) {
      return found;
    }
  }
  return undefined;
}

function probeText({ httpGet, tcpSocket, grpc, exec }: any): string {
  if (httpGet) {
    const path = asText(httpGet.path) ?? '/';
    return `GET ${path} on port ${httpGet.port}`;
  }
  if (tcpSocket) {
    return `a connection to port ${tcpSocket.port}`;
  }
  if (grpc) {
    return `gRPC on port ${grpc.port}`;
  }
  // Its arguments may hold a password.
  const [command] = asArray(exec?.command);
  return command ? `command ${command}` : 'its check';
}
