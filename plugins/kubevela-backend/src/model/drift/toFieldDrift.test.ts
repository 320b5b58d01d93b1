import { toFieldDrift } from './toFieldDrift';

describe('toFieldDrift', () => {
  it('should name list elements and write values as JSON', () => {
    expect(
      toFieldDrift({
        path: ['spec', 'template', 'spec', 'containers', 0, 'image'],
        applied: 'a:1',
        live: 'a:2',
        label: 'web',
      }),
    ).toEqual({
      path: 'spec.template.spec.containers[web].image',
      applied: '"a:1"',
      live: '"a:2"',
    });
  });

  it('should leave live out where the field is gone, and quote odd names', () => {
    expect(
      toFieldDrift({
        path: ['metadata', 'labels', 'a.b/c'],
        applied: 'x',
        live: undefined,
      }),
    ).toEqual({ path: 'metadata.labels["a.b/c"]', applied: '"x"' });
  });

  it.each([
    [
      { path: ['spec', 'env', 0, 'value'], label: 'DB_PASSWORD' },
      'c4n4ry',
      'c4n4ry-2',
    ],
    [{ path: ['data', 'apiToken'] }, 'c4n4ry', 'c4n4ry-2'],
    [
      { path: ['spec', 'env', 0] },
      { name: 'API_TOKEN', value: 'c4n4ry' },
      undefined,
    ],
    [{ path: ['spec', 'config'] }, { clientSecret: 'c4n4ry' }, undefined],
    [{ path: ['spec', 'args', 0] }, '--password=c4n4ry', '--password=c4n4ry-2'],
    [{ path: ['data', 'url'] }, 'postgres://u:c4n4ry@db', undefined],
  ])('should hide what may be secret: %j', (where, applied, live) => {
    const drift = toFieldDrift({ ...where, applied, live });
    expect(JSON.stringify(drift)).not.toContain('c4n4ry');
    expect(drift.applied).toContain('hidden');
  });
});
