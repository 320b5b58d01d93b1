import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives, and what a template can ask of it. */
export const componentSchema = makeFieldSchema({
  output: z =>
    z.object({
      name: z.string().optional(),
      type: z.string().optional(),
      properties: z.record(z.any()).optional(),
      traits: z
        .array(
          z.object({
            type: z.string(),
            properties: z.record(z.any()).optional(),
          }),
        )
        .optional(),
    }),
  uiOptions: z =>
    z.object({
      type: z
        .string()
        .optional()
        .describe('The only component type: nothing is chosen then'),
      types: z
        .array(z.string())
        .optional()
        .describe('The component types to choose from'),
      traits: z
        .union([z.boolean(), z.array(z.string())])
        .optional()
        .describe('Whether traits are offered, or which'),
      target: z
        .string()
        .optional()
        .describe('The parameter that says where it runs; target by default'),
      cluster: z
        .string()
        .optional()
        .describe('The cluster, where the template does not ask for it'),
      namespace: z
        .string()
        .optional()
        .describe('The namespace, where the template does not ask for it'),
    }),
});

export type ComponentFieldProps = typeof componentSchema.TProps;
