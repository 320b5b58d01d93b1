import { redactObject } from './redactObject';

const CANARY = 'c4n4ry-v4lue';

describe('redactObject', () => {
  it('should hide the values of a Secret and keep its keys', () => {
    const out = redactObject({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      data: { user: CANARY },
      stringData: { other: CANARY },
    });
    expect(JSON.stringify(out)).not.toContain(CANARY);
    expect(Object.keys(out.data as object)).toEqual(['user']);
    expect(Object.keys(out.stringData as object)).toEqual(['other']);
  });

  it('should let equal values look equal and different ones different', () => {
    const { data } = redactObject({
      apiVersion: 'v1',
      kind: 'Secret',
      data: { a: 'one', b: 'one', c: 'two' },
    }) as unknown as { data: Record<string, string> };
    expect(data.a).toBe(data.b);
    expect(data.a).not.toBe(data.c);
  });

  it('should drop annotations that repeat the object, and managed fields', () => {
    const out = redactObject({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 's',
        managedFields: [{ manager: 'kubectl' }],
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': CANARY,
          'app.oam.dev/last-applied-configuration': CANARY,
          'app.oam.dev/publishVersion': 'v1',
        },
      },
    });
    expect(out.metadata).toEqual({
      name: 's',
      annotations: { 'app.oam.dev/publishVersion': 'v1' },
    });
  });

  it('should hide environment variables and parameters whose names look like secrets', () => {
    const out = redactObject({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      spec: {
        components: [
          {
            properties: {
              dbPassword: CANARY,
              env: [
                { name: 'API_TOKEN', value: CANARY },
                { name: 'LOG_LEVEL', value: 'debug' },
              ],
            },
          },
        ],
      },
    });
    const text = JSON.stringify(out);
    expect(text).not.toContain(CANARY);
    expect(text).toContain('debug');
  });

  it('should keep references to secrets readable', () => {
    const out = redactObject({
      apiVersion: 'v1',
      kind: 'Pod',
      spec: {
        volumes: [{ name: 'v', secret: { secretName: 'db-login' } }],
        serviceAccountName: 'web',
        automountServiceAccountToken: false,
      },
    });
    expect(JSON.stringify(out)).toContain('db-login');
    expect(JSON.stringify(out)).toContain(
      '"automountServiceAccountToken":false',
    );
  });

  it('should treat a Secret inside another object as a Secret', () => {
    const out = redactObject({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      spec: {
        components: [
          {
            properties: {
              objects: [
                {
                  apiVersion: 'v1',
                  kind: 'Secret',
                  stringData: { plain: CANARY },
                },
              ],
            },
          },
        ],
      },
    });
    expect(JSON.stringify(out)).not.toContain(CANARY);
  });

  it('should hide the contents of trackers and revisions', () => {
    for (const kind of ['ResourceTracker', 'ApplicationRevision']) {
      const out = redactObject({
        apiVersion: 'core.oam.dev/v1beta1',
        kind,
        spec: {
          managedResources: [
            {
              raw: {
                kind: 'Secret',
                apiVersion: 'v1',
                stringData: { x: CANARY },
              },
            },
          ],
          compression: { type: 'zstd', data: CANARY },
        },
      });
      expect(JSON.stringify(out)).not.toContain(CANARY);
    }
  });

  it('should hide secrets inside text', () => {
    const out = redactObject({
      apiVersion: 'v1',
      kind: 'Event',
      message: `dial postgres://app:${CANARY}@db:5432: password=${CANARY} Authorization: Bearer ${CANARY}`,
    });
    expect(JSON.stringify(out)).not.toContain(CANARY);
    expect(out.message).toContain('db:5432');
  });
});
