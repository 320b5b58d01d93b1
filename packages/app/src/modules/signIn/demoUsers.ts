import { ConfigApi } from '@backstage/core-plugin-api';

/** An example user that the sign-in page offers. */
export interface DemoUser {
  entityRef: string;
  name: string;
  description: string;
}

/** Reads `app.demoUsers`; none configured gives an empty list. */
export function readDemoUsers(config: ConfigApi): DemoUser[] {
  return (config.getOptionalConfigArray('app.demoUsers') ?? []).map(user => ({
    entityRef: user.getString('entityRef'),
    name: user.getString('name'),
    description: user.getOptionalString('description') ?? '',
  }));
}
