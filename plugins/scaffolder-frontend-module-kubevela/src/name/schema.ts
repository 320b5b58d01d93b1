import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives, and what a template can ask of it. */
export const nameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
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

export type NameFieldProps = typeof nameSchema.TProps;
