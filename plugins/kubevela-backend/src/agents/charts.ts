import { kubevelaChartReadPermission } from '@velastage/plugin-kubevela-common';
import { READ_ONLY } from './schemas';
import type { Registration } from './types';

/** Of each repository; more no agent reads with profit. */
const MAX_CHARTS = 50;
const MAX_VERSIONS = 50;

/** What there is to install. */
export const listCharts: Registration = (registry, { charts }) =>
  registry.register({
    name: 'list-charts',
    title: 'List Helm charts',
    description:
      'Lists the Helm charts of the repositories that the portal is configured with, by their newest versions, and the address by which a component names each repository.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaChartReadPermission,
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .optional()
            .describe('What occurs in the name or the description'),
          repository: z.string().optional(),
          limit: z.number().int().min(1).max(MAX_CHARTS).optional(),
        }),
      output: z =>
        z.object({
          repositories: z.array(
            z.object({
              name: z.string(),
              url: z.string(),
              total: z.number(),
              charts: z.array(
                z.object({
                  name: z.string(),
                  version: z.string().optional(),
                  appVersion: z.string().optional(),
                  description: z.string().optional(),
                  deprecated: z.boolean(),
                }),
              ),
              problem: z
                .string()
                .optional()
                .describe('Why it could not be read now'),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { text: q, repository, limit = MAX_CHARTS } = input;
      const { items } = await charts.list(
        { q, repository, limit },
        credentials,
      );
      return {
        output: {
          repositories: items.map(each => ({
            name: each.name,
            url: each.url,
            total: each.totalCharts,
            charts: each.charts.map(
              ({ name, version, appVersion, description, deprecated }) => ({
                name,
                version,
                appVersion,
                description,
                deprecated,
              }),
            ),
            problem: each.problem,
          })),
        },
      };
    },
  });

/** The versions of one of them. */
export const listChartVersions: Registration = (registry, { charts }) =>
  registry.register({
    name: 'list-chart-versions',
    title: 'Versions of a Helm chart',
    description: 'Lists the versions of one Helm chart, newest first.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaChartReadPermission,
    schema: {
      input: z =>
        z.object({
          repository: z.string().describe('Its name, as list-charts gives it'),
          chart: z.string(),
        }),
      output: z =>
        z.object({
          total: z.number(),
          versions: z.array(
            z.object({
              version: z.string(),
              appVersion: z.string().optional(),
              created: z.string().optional(),
              prerelease: z.boolean(),
              deprecated: z.boolean(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items } = await charts.versions(input, credentials);
      return {
        output: {
          total: items.length,
          versions: items
            .slice(0, MAX_VERSIONS)
            .map(
              ({ version, appVersion, created, prerelease, deprecated }) => ({
                version,
                appVersion,
                created: created && new Date(created).toISOString(),
                prerelease,
                deprecated,
              }),
            ),
        },
      };
    },
  });
