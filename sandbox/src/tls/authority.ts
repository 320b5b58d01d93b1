import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const tenYears = 10 * 365 * 24 * 3600 * 1000;
const oneHour = 3600 * 1000;

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  cert: string;
  key: string;
}

/** What a certificate is good for. */
export interface CertificateRequest {
  commonName: string;
  /** Kubernetes reads a client's groups from here. */
  organizations?: string[];
  usage: 'server' | 'client';
  dnsNames?: string[];
  ipAddresses?: string[];
}

type CryptoKeyPair = webcrypto.CryptoKeyPair;

/** Makes a certificate authority of its own for one cluster. */
export async function createAuthority(commonName: string): Promise<KeyPair> {
  const keys = await generateKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}`,
    keys,
    signingAlgorithm: algorithm,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await exportKey(keys) };
}

/** Signs a certificate with a new key. */
export async function issue(
  authority: KeyPair,
  request: CertificateRequest,
): Promise<KeyPair> {
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await importKey(authority.key);
  const keys = await generateKeys();
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
  const names = [
    ...(request.dnsNames ?? []).map(value => ({ type: 'dns', value } as const)),
    ...(request.ipAddresses ?? []).map(
      value => ({ type: 'ip', value } as const),
    ),
  ];
  const cert = await x509.X509CertificateGenerator.create({
    subject: [
      ...(request.organizations ?? []).map(o => `O=${o}`),
      `CN=${request.commonName}`,
    ].join(','),
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([
        request.usage === 'server' ? serverAuth : clientAuth,
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      ...(names.length
        ? [new x509.SubjectAlternativeNameExtension(names)]
        : []),
    ],
  });
  return { cert: cert.toString('pem'), key: await exportKey(keys) };
}

// An hour of tolerance for a clock that is set back after the first start.
function validity() {
  const now = Date.now();
  return {
    notBefore: new Date(now - oneHour),
    notAfter: new Date(now + tenYears),
  };
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
}

async function exportKey(keys: CryptoKeyPair): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return x509.PemConverter.encode(der, 'PRIVATE KEY');
}

function importKey(pem: string) {
  return webcrypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(pem),
    algorithm,
    false,
    ['sign'],
  );
}
