import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
  createProxyAuthenticator,
} from '@backstage/plugin-auth-node';

/** The header that carries the entity reference of the example user that was chosen. */
const USER_HEADER = 'x-demo-user';

/**
 * Signs anybody in as one of the example users of `app.demoUsers`.
 *
 * It authenticates nobody, so it works only where the configuration has `auth.providers.demo`, and it
 * refuses to start when the backend listens on anything but loopback.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        const host = config.getOptionalString('backend.listen.host');
        if (host !== '127.0.0.1' && host !== 'localhost' && host !== '::1') {
          throw new Error(
            'auth.providers.demo signs anybody in without a password: set backend.listen.host to 127.0.0.1, or remove auth.providers.demo',
          );
        }
        const users = (
          config.getOptionalConfigArray('app.demoUsers') ?? []
        ).map(user => user.getString('entityRef'));

        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async (result: { user: string }) => ({
                profile: { displayName: result.user },
              }),
              initialize: () => undefined,
              async authenticate({ req }) {
                const user = req.header(USER_HEADER);
                if (!user || !users.includes(user)) {
                  throw new AuthenticationError(
                    `Unknown example user: the header ${USER_HEADER} must name one of app.demoUsers`,
                  );
                }
                return { result: { user } };
              },
            }),
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.user }),
          }),
        });
      },
    });
  },
});
