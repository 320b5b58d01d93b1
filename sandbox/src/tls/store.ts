import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { createAuthority, issue, type KeyPair } from './authority.ts';

const ownerOnly = 0o600;

/** Paths and contents of everything one cluster needs to be trusted. */
export interface ClusterTls {
  /** PEM of the cluster's certificate authority. */
  ca: string;
  caFile: string;
  /** Serving certificate of the API server, its proxy and the kubelet. */
  serving: KeyPair;
  servingCertFile: string;
  servingKeyFile: string;
  /** Client certificate the API server shows to kubelets. */
  kubeletClientCertFile: string;
  kubeletClientKeyFile: string;
  /** Key that signs service account tokens. */
  serviceAccountKeyFile: string;
}

/** Reads a cluster's certificates from `dir`, making them on the first start. */
export async function ensureTls(
  dir: string,
  cluster: string,
): Promise<ClusterTls> {
  const file = (name: string) => join(dir, name);
  const tls = {
    caFile: file('ca.crt'),
    servingCertFile: file('serving.crt'),
    servingKeyFile: file('serving.key'),
    kubeletClientCertFile: file('kubelet-client.crt'),
    kubeletClientKeyFile: file('kubelet-client.key'),
    serviceAccountKeyFile: file('service-account.key'),
  };
  // The CA is written last: where it is, all the others are complete.
  const existing = await readFile(tls.caFile, 'utf8').catch(() => undefined);
  if (existing === undefined) {
    await makeTls(dir, cluster, tls);
  }
  return {
    ...tls,
    ca: await readFile(tls.caFile, 'utf8'),
    serving: {
      cert: await readFile(tls.servingCertFile, 'utf8'),
      key: await readFile(tls.servingKeyFile, 'utf8'),
    },
  };
}

type TlsFiles = Omit<ClusterTls, 'ca' | 'serving'>;

async function makeTls(dir: string, cluster: string, files: TlsFiles) {
  await mkdir(dir, { recursive: true });
  const authority = await createAuthority(`velastage-sandbox-${cluster}`);
  const [serving, kubeletClient] = await Promise.all([
    issue(authority, {
      commonName: 'kube-apiserver',
      usage: 'server',
      dnsNames: ['localhost', 'kubernetes', 'kubernetes.default.svc'],
      ipAddresses: ['127.0.0.1', '10.96.0.1'],
    }),
    issue(authority, {
      commonName: 'kube-apiserver-kubelet-client',
      organizations: ['system:masters'],
      usage: 'client',
    }),
  ]);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const write = (path: string, content: string) =>
    writeFile(path, content, { mode: ownerOnly });
  await write(files.servingCertFile, serving.cert);
  await write(files.servingKeyFile, serving.key);
  await write(files.kubeletClientCertFile, kubeletClient.cert);
  await write(files.kubeletClientKeyFile, kubeletClient.key);
  await write(
    files.serviceAccountKeyFile,
    privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
  );
  await write(files.caFile, authority.cert);
}
