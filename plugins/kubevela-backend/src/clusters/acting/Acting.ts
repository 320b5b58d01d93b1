import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ClusterConnection } from '../ClusterConnection';
import { clusterTokenOf } from './clusterTokens';
import { Identity } from './Identity';
import { namesOfService, namesOfUser } from './namesInCluster';
import type { ActingSettings, WritesSettings } from './types';
import type { Writer } from './Writer';

type Principal = Partial<BackstageUserPrincipal & BackstageServicePrincipal>;

/**
 * Decides in whose name the portal writes. All that writes gets its writer here, and nowhere else. Where a
 * cluster is written to in people's names, there is no way back to the portal's own account: whoever cannot
 * be named does not write.
 */
export class Acting {
  readonly #settings: WritesSettings;
  readonly #userInfo: Pick<UserInfoService, 'getUserInfo'>;

  constructor(options: {
    settings: WritesSettings;
    userInfo: Pick<UserInfoService, 'getUserInfo'>;
  }) {
    this.#settings = options.settings;
    this.#userInfo = options.userInfo;
  }

  /**
   * A writer to a cluster, in the name of whoever asks.
   *
   * @throws NotAllowedError where it is not known who that is
   */
  async writer(
    connection: Pick<ClusterConnection, 'cluster' | 'writer'>,
    credentials: BackstageCredentials | undefined,
  ): Promise<Writer> {
    return connection.writer(
      await this.#identity(connection.cluster, credentials),
    );
  }

  /** Whether a cluster is written to in the names of people, so that it decides what each may do. */
  isPersonal(cluster: string): boolean {
    return this.#of(cluster).as !== 'serviceAccount';
  }

  /** Clusters that have settings of their own. */
  get named(): string[] {
    return [...this.#settings.clusters.keys()];
  }

  #of(cluster: string): ActingSettings {
    return this.#settings.clusters.get(cluster) ?? this.#settings.default;
  }

  async #identity(
    cluster: string,
    credentials: BackstageCredentials | undefined,
  ): Promise<Identity> {
    const settings = this.#of(cluster);
    if (settings.as === 'serviceAccount') {
      return Identity.portal();
    }
    const { type, userEntityRef, subject } = (credentials?.principal ??
      {}) as Principal;
    const ref = userEntityRef ?? subject;
    if (!credentials || !ref) {
      throw new NotAllowedError(
        `${cluster} is changed in the name of whoever asks (kubevela.writes), and nobody is known here`,
      );
    }
    if (settings.as === 'userToken') {
      const token = clusterTokenOf(credentials);
      if (!token) {
        throw new NotAllowedError(
          `${cluster} is changed with the token of whoever asks (kubevela.writes), and ${ref} has sent none for it. Do it on a page of the portal, signed in to the cluster's provider. A template or an agent cannot send a token: for these, kubevela.writes.clusters must say "as: impersonation" for ${cluster}`,
        );
      }
      return Identity.bearing(ref, token);
    }
    if (type !== 'user') {
      return Identity.impersonated(ref, namesOfService(ref, settings));
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return Identity.impersonated(
      ref,
      namesOfUser(ref, ownershipEntityRefs, settings),
    );
  }
}
