import type { Endpoint } from '@velastage/plugin-kubevela-common';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import type { TreeNode } from '../tree';

/** A host name or address; anything else from a cluster does not become a link. */
const HOST = /^[A-Za-z0-9.-]+$|^\[[0-9a-fA-F:]+\]$/;
/** Endpoints shown of one component. */
const MAX_ENDPOINTS = 20;

/** Where a component can be reached from outside. Only http and https become links. */
export function endpointsOf(nodes: TreeNode[], view: ClusterView): Endpoint[] {
  const endpoints: Endpoint[] = [];
  for (const { object } of nodes) {
    if (!object) {
      continue;
    }
    switch (object.kind) {
      case 'Ingress':
        endpoints.push(...ofIngress(object));
        break;
      case 'HTTPRoute':
        endpoints.push(...ofHttpRoute(object, view));
        break;
      case 'Service':
        endpoints.push(...ofService(object));
        break;
      default:
    }
  }
  const seen = new Set<string>();
  return endpoints
    .filter(({ text, url = text }) => !seen.has(url) && Boolean(seen.add(url)))
    .slice(0, MAX_ENDPOINTS);
}

function ofIngress({ spec, status }: KubernetesObject): Endpoint[] {
  const secure = new Set<string>(
    asArray(spec?.tls).flatMap(tls => asArray<string>(tls?.hosts)),
  );
  const address = addressOf(status?.loadBalancer?.ingress);
  return asArray(spec?.rules).flatMap(rule => {
    const host = asText(rule?.host) ?? address;
    const paths = asArray(rule?.http?.paths);
    return host
      ? (paths.length > 0 ? paths : [undefined]).map(path =>
          link('Ingress', secure.has(host) ? 'https' : 'http', host, {
            path: asText(path?.path),
          }),
        )
      : [];
  });
}

function ofHttpRoute(route: KubernetesObject, view: ClusterView): Endpoint[] {
  const { spec, metadata } = route;
  const secure = asArray(spec?.parentRefs).some(parent => {
    const gateway = view.get({
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      namespace: asText(parent?.namespace) ?? metadata.namespace ?? '',
      name: String(parent?.name),
    });
    return asArray(gateway?.spec?.listeners).some(
      listener =>
        listener?.protocol === 'HTTPS' &&
        (!parent?.sectionName || parent.sectionName === listener.name),
    );
  });
  const matches = asArray(spec?.rules).flatMap(rule => asArray(rule?.matches));
  const paths = new Set(
    matches.map(match => asText(match?.path?.value) ?? '/'),
  );
  return asArray<string>(spec?.hostnames).flatMap(host =>
    [...(paths.size > 0 ? paths : ['/'])].map(path =>
      link('HTTPRoute', secure ? 'https' : 'http', host, { path }),
    ),
  );
}

function ofService({ spec, status }: KubernetesObject): Endpoint[] {
  const address = addressOf(status?.loadBalancer?.ingress);
  if (spec?.type !== 'LoadBalancer' || !address) {
    return [];
  }
  return asArray(spec.ports).map(port =>
    link('Service', protocolOf(port), address, { port: port?.port }),
  );
}

function protocolOf(port: any): 'http' | 'https' | undefined {
  const said = asText(port?.appProtocol)?.toLowerCase() ?? '';
  if (said === 'https' || port?.port === 443 || port?.port === 8443) {
    return 'https';
  }
  return said === 'http' || port?.port === 80 || port?.port === 8080
    ? 'http'
    : undefined;
}

function addressOf(ingress: unknown): string | undefined {
  const [first] = asArray(ingress);
  return asText(first?.hostname) ?? asText(first?.ip);
}

function link(
  kind: string,
  protocol: 'http' | 'https' | undefined,
  host: string,
  { port, path }: { port?: number; path?: string },
): Endpoint {
  const standard = protocol === 'https' ? 443 : 80;
  const where = host.includes(':') ? `[${host}]` : host;
  const shownPort = port && port !== standard ? `:${port}` : '';
  const shownPath = path && path !== '/' && path.startsWith('/') ? path : '';
  const text = `${where}${shownPort}${shownPath}`;
  const url =
    protocol && HOST.test(where) && plain(shownPath)
      ? `${protocol}://${text || where}`
      : undefined;
  return { text, url, kind };
}

/** Patterns (`/api(/|$)(.*)`) are shown but lead nowhere. */
function plain(path: string): boolean {
  return /^[\w\-./~%]*$/.test(path);
}
