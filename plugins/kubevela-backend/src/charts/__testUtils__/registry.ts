import { sha256 } from './sha256';
import { HttpServer } from './HttpServer';

const TOKEN = 'the-token';
const PAGE = 2;

/** What a registry of the OCI distribution specification does when charts are read from it. */
export async function startRegistry(
  options: {
    /** Wants a token, which it gives to whoever shows these. */
    login?: string;
    hasCatalog?: boolean;
    /** Where blobs really are. */
    blobsAt?: () => string;
    /** Where tokens are given, where not here. */
    realm?: () => string;
  } = {},
) {
  const { login, hasCatalog = true, blobsAt } = options;
  const server = await new HttpServer().listen();
  const repositories = new Map<string, Map<string, Buffer>>();
  const blobs = new Map<string, Buffer>();
  const addBlob = (content: Buffer) => {
    const digest = `sha256:${sha256(content)}`;
    blobs.set(digest, content);
    return { digest, size: content.length };
  };
  server.answer = (req, res) => {
    const url = new URL(req.url ?? '', server.url);
    const json = (value: unknown, headers = {}) =>
      res
        .writeHead(200, { 'Content-Type': 'application/json', ...headers })
        .end(JSON.stringify(value));
    if (url.pathname === '/token') {
      const wanted = `Basic ${Buffer.from(login ?? '').toString('base64')}`;
      if (req.headers.authorization === wanted) {
        json({ token: TOKEN, expires_in: 300 });
      } else {
        res.writeHead(401).end();
      }
      return;
    }
    if (login && req.headers.authorization !== `Bearer ${TOKEN}`) {
      const realm = options.realm?.() ?? `${server.url}/token`;
      res
        .writeHead(401, {
          'WWW-Authenticate': `Bearer realm="${realm}",service="registry",scope="repository:x:pull"`,
        })
        .end('{"errors":[]}');
      return;
    }
    const page = (path: string, field: string, items: string[]) => {
      const last = url.searchParams.get('last');
      const from = last ? items.indexOf(last) + 1 : 0;
      const some = items.slice(from, from + PAGE);
      const isMore = from + PAGE < items.length;
      json(
        { [field]: some },
        isMore
          ? { Link: `<${path}?last=${some.at(-1)}&n=${PAGE}>; rel="next"` }
          : {},
      );
    };
    if (url.pathname === '/v2/_catalog' && hasCatalog) {
      page(url.pathname, 'repositories', [...repositories.keys()]);
      return;
    }
    const [, name = '', kind, ref = ''] =
      /^\/v2\/(.+)\/(tags|manifests|blobs)\/([^/]+)$/.exec(
        decodeURIComponent(url.pathname),
      ) ?? [];
    const tags = repositories.get(name);
    const manifest = tags?.get(ref);
    const blob = blobs.get(ref);
    if (kind === 'tags' && tags) {
      page(url.pathname, 'tags', [...tags.keys()]);
    } else if (kind === 'manifests' && manifest) {
      res.writeHead(200).end(manifest);
    } else if (kind === 'blobs' && blob && blobsAt) {
      res
        .writeHead(307, { Location: `${blobsAt()}/${ref}?signed=secret` })
        .end();
    } else if (kind === 'blobs' && blob) {
      res.writeHead(200).end(blob);
    } else {
      res.writeHead(404).end('{"errors":[]}');
    }
  };
  return {
    server,
    blobs,
    url: `oci://${server.host}`,
    push(
      name: string,
      tag: string,
      content: Buffer,
      config: object,
      type?: string,
    ) {
      const manifest = {
        schemaVersion: 2,
        config: {
          mediaType: type ?? 'application/vnd.cncf.helm.config.v1+json',
          ...addBlob(Buffer.from(JSON.stringify(config))),
        },
        layers: [
          {
            mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
            ...addBlob(content),
          },
        ],
      };
      const tags = repositories.get(name) ?? new Map();
      repositories.set(
        name,
        tags.set(tag, Buffer.from(JSON.stringify(manifest))),
      );
    },
  };
}
