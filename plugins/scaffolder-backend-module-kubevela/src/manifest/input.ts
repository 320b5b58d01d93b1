import type { z } from 'zod/v3';

type Z = typeof z;

/** Where an Application is. */
export const addressInput = {
  cluster: (zod: Z) =>
    zod
      .string()
      .describe('Name of the cluster, as the portal is configured with it'),
  namespace: (zod: Z) => zod.string().describe('Namespace of the Application'),
  name: (zod: Z) => zod.string().describe('Name of the Application'),
};

/** What an Application says: a whole manifest, or its parts. */
export const contentInput = {
  manifest: (zod: Z) =>
    zod
      .string()
      .describe(
        'The whole Application as YAML or JSON; instead of components, policies and workflow',
      )
      .optional(),
  components: (zod: Z) =>
    zod
      .array(zod.record(zod.any()))
      .describe(
        'Components as in an Application; one without a name gets the name of the Application',
      )
      .optional(),
  policies: (zod: Z) =>
    zod
      .array(zod.record(zod.any()))
      .describe('Policies as in an Application')
      .optional(),
  workflow: (zod: Z) =>
    zod
      .record(zod.any())
      .describe('The workflow as in an Application')
      .optional(),
  attributes: (zod: Z) =>
    zod
      .record(zod.any())
      .describe(
        'Business attributes by name, written as annotations backstage.oam.dev/<name>: owner, title, description, system, domain, tags, and others',
      )
      .optional(),
  annotations: (zod: Z) =>
    zod.record(zod.string()).describe('Further annotations').optional(),
  labels: (zod: Z) =>
    zod.record(zod.string()).describe('Labels of the Application').optional(),
};
