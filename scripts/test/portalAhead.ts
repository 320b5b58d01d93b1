import { buildLegacyApp } from '../lib/buildLegacyApp.ts';
import { buildPortal } from '../lib/buildPortal.ts';

// Without a word: what goes wrong is told by whoever needs the result.
buildPortal({})
  .then(() => buildLegacyApp({}))
  .catch(() => process.exit(1));
