import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives, and what a template can ask of it. */
export const targetSchema = makeFieldSchema({
  output: z =>
    z.object({
      cluster: z.string(),
      namespace: z.string(),
      environment: z.string().optional(),
    }),
  uiOptions: z =>
    z.object({
      clusters: z
        .array(z.string())
        .optional()
        .describe('Only places on these clusters'),
      environments: z
        .array(z.string())
        .optional()
        .describe('Only places of these environments'),
      tiers: z
        .array(z.string())
        .optional()
        .describe('Only places of these tiers'),
      namespaces: z
        .array(z.string())
        .optional()
        .describe('Only these namespaces'),
    }),
});

export type TargetFieldProps = typeof targetSchema.TProps;
