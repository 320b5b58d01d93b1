import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { Acting } from '../Acting';
import type { Identity } from '../Identity';
import { readWritesSettings } from '../readSettings';
import { Writer, type WriteRequest } from '../Writer';

/** Acting as `kubevela.writes` says; with the portal's own account where it says nothing. */
export function actingBy(
  writes: JsonObject = {},
  ownershipEntityRefs: string[] = [],
): Acting {
  return new Acting({
    settings: readWritesSettings(new ConfigReader({ kubevela: { writes } })),
    userInfo: {
      getUserInfo: async ({ principal }) => ({
        userEntityRef: (principal as { userEntityRef: string }).userEntityRef,
        ownershipEntityRefs,
      }),
    },
  });
}

/** What makes writers for an API server that is played. */
export function writerTo(
  cluster: string,
  send: (
    path: string,
    request: WriteRequest,
    identity: Identity,
  ) => Promise<unknown>,
): (identity: Identity) => Writer {
  return identity =>
    new Writer({
      cluster,
      identity,
      send: async <T>(path: string, request: WriteRequest) =>
        (await send(path, request, identity)) as T,
    });
}
