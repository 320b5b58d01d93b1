import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const read = (repositories: object[]) =>
  readSettings(
    mockServices.rootConfig({
      data: { kubevela: { charts: { repositories } } } as any,
    }),
  );

describe('readSettings of charts', () => {
  it('reads repositories of both kinds', () => {
    expect(
      read([
        {
          name: 'stable',
          url: 'https://charts.example/stable/',
          username: 'u',
          password: 'p',
        },
        { name: 'reg', url: 'oci://reg.example/charts', charts: ['a/b'] },
      ]),
    ).toMatchObject({
      refreshMs: 300_000,
      repositories: [
        {
          key: 'kubevela.charts.repositories[0]',
          type: 'http',
          url: 'https://charts.example/stable',
          credentials: { username: 'u', password: 'p' },
          hosts: [],
        },
        { type: 'oci', charts: ['a/b'], plainHttp: false },
      ],
    });
    expect(readSettings(mockServices.rootConfig()).repositories).toEqual([]);
  });

  const ok = { name: 'a', url: 'https://charts.example' };
  it.each([
    [[{ url: 'https://charts.example' }], '[0].name'],
    [[{ ...ok, name: 'Not Good' }], '[0].name'],
    [[ok, ok], '[1].name: a is there twice'],
    [[{ ...ok, url: 'ftp://charts.example' }], '[0].url'],
    [[{ ...ok, url: 'charts.example' }], '[0].url'],
    [[{ ...ok, url: 'https://u:hidden@charts.example' }], '[0].url'],
    [[{ ...ok, url: 'https://charts.example?token=hidden' }], '[0].url'],
    [[{ ...ok, url: 'oci://reg.example/UPPER' }], '[0].url'],
    [[{ ...ok, username: 'u' }], '[0].password'],
    [[{ ...ok, password: 'hidden' }], '[0].username'],
    [[{ ...ok, charts: ['a'] }], '[0].charts'],
    [[{ ...ok, plainHttp: true }], '[0].plainHttp'],
    [[{ ...ok, hosts: ['https://cdn.example'] }], '[0].hosts[0]'],
    [[{ ...ok, urls: 'x' }], '[0]'],
  ])('names the key that is wrong and no value: %j', (repositories, key) => {
    const run = () => read(repositories);
    expect(run).toThrow(`kubevela.charts.repositories${key}`);
    expect(run).not.toThrow(/hidden/);
  });
});
