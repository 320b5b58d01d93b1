import { createApp } from '@backstage/frontend-defaults';
import { catalogWithHealth } from './modules/catalog';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [catalogWithHealth, navModule, signInModule],
});
