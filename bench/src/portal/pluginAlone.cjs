/**
 * Run in the folder of a built portal: a Backstage backend with our plugin and nothing else, so that the
 * start of a catalog, a search index and a scaffolder is not measured with it.
 */
const { createRequire } = require('node:module');
const { join } = require('node:path');

const portalRequire = createRequire(
  join(process.cwd(), 'packages/backend/package.json'),
);
const { createBackend } = portalRequire('@backstage/backend-defaults');

const backend = createBackend();
backend.add(portalRequire('@velastage/plugin-kubevela-backend').default);
backend.start();
