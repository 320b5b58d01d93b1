import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  DefaultApiClient,
  stringifyInstanceRef,
  type ApplyApplicationRequest,
  type ApplyResult,
  type CopyApplicationRequest,
  type CopyResult,
  type Instance,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { answerOf } from './answerOf';

/** What the actions ask of the KubeVela backend, as the person who runs the template: it decides who may. */
export interface Portal {
  apply(
    ref: InstanceRef,
    request: ApplyApplicationRequest,
    credentials: BackstageCredentials,
  ): Promise<ApplyResult>;
  copy(
    from: InstanceRef,
    request: CopyApplicationRequest,
    credentials: BackstageCredentials,
  ): Promise<CopyResult>;
  getInstance(
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<Instance>;
  /** @throws NotFoundError where there is no such Application */
  delete(
    ref: InstanceRef,
    keepResources: boolean,
    credentials: BackstageCredentials,
  ): Promise<void>;
}

const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
} as const;

/** Speaks with the KubeVela backend, in this process or another one. */
export function createPortal(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Portal {
  const client = new DefaultApiClient({
    discoveryApi: options.discovery,
    fetchApi: { fetch },
  });
  const tokenOf = (credentials: BackstageCredentials) =>
    options.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'kubevela',
    });
  return {
    async apply(path, body, credentials) {
      const token = await tokenOf(credentials);
      return answerOf(
        await client.applyApplication({ path: { ...path }, body }, token),
      );
    },

    async copy(path, body, credentials) {
      const token = await tokenOf(credentials);
      return answerOf(
        await client.copyApplication({ path: { ...path }, body }, token),
      );
    },

    async getInstance(path, credentials) {
      const token = await tokenOf(credentials);
      return answerOf(await client.getInstance({ path: { ...path } }, token));
    },

    async delete(ref, keepResources, credentials) {
      const token = await tokenOf(credentials);
      const path = { ...ref };
      const { name, namespace } = ref;
      const { resource, preconditions } = await answerOf(
        await client.listOperations(
          {
            path,
            query: {
              ...APPLICATION,
              resourceNamespace: namespace,
              resourceName: name,
            },
          },
          token,
        ),
      );
      if (!preconditions) {
        throw new NotFoundError(
          `There is no Application ${stringifyInstanceRef(ref)}`,
        );
      }
      await answerOf(
        await client.deleteApplication(
          // Which state it is in does not matter to whoever wants it gone, but that it is this very one does.
          {
            path,
            body: {
              resource,
              preconditions: { uid: preconditions.uid },
              keepResources,
            },
          },
          token,
        ),
      );
    },
  };
}
