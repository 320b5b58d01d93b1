import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readLevels } from './readLevels';

const group = (name: string, notifications?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name,
    namespace: 'default',
    ...(notifications && {
      annotations: { 'kubevela.io/notifications': notifications },
    }),
  },
  spec: {},
});

describe('readLevels', () => {
  it('takes what the owner says, else the default, and leaves out who is not there', async () => {
    const read = readLevels({
      catalog: catalogServiceMock({
        entities: [
          group('quiet', 'none'),
          group('plain'),
          group('odd', 'loud'),
        ],
      }),
      auth: mockServices.auth(),
      otherwise: 'failures',
    });
    const levels = await read([
      'group:default/quiet',
      'group:default/plain',
      'not a reference',
      'group:default/odd',
      'group:default/gone',
    ]);
    expect([...levels]).toEqual([
      ['group:default/quiet', 'none'],
      ['group:default/plain', 'failures'],
      ['group:default/odd', 'failures'],
    ]);
  });
});
