import type { ClusterEndpoint } from '@velastage/plugin-kubevela-node';

/** Whether two endpoints share address and trust, so that sockets of the one serve the other. */
export function sameEndpoint(a: ClusterEndpoint, b: ClusterEndpoint): boolean {
  return (
    a.server === b.server &&
    a.proxyUrl === b.proxyUrl &&
    a.tls?.serverName === b.tls?.serverName &&
    a.tls?.skipVerify === b.tls?.skipVerify &&
    (a.tls?.ca ?? '').toString() === (b.tls?.ca ?? '').toString()
  );
}
