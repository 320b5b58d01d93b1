import type { ParameterSchema } from '../schema';
import { lookOf } from './lookOf';

const WORDS: Record<string, string> = {
  api: 'API',
  cpu: 'CPU',
  crds: 'CRDs',
  dns: 'DNS',
  gpu: 'GPU',
  hcl: 'HCL',
  http: 'HTTP',
  https: 'HTTPS',
  id: 'ID',
  ip: 'IP',
  json: 'JSON',
  oci: 'OCI',
  pvc: 'PVC',
  tcp: 'TCP',
  tls: 'TLS',
  ttl: 'TTL',
  udp: 'UDP',
  uri: 'URI',
  url: 'URL',
  yaml: 'YAML',
};

/** The label of a parameter: the platform's, else its key in words, `imagePullPolicy` as `Image pull policy`. */
export function labelOf(name: string, parameter?: ParameterSchema): string {
  return (parameter && lookOf(parameter).label) || inWords(name);
}

function inWords(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
    return name;
  }
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map(word => {
      const lower = word.toLowerCase();
      return WORDS[lower] ?? (word === word.toUpperCase() ? word : lower);
    });
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
