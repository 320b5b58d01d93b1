import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const copyExamples: TemplateExample[] = [
  {
    description:
      'Promote a service to production, with its own number of replicas',
    example: stringify({
      steps: [
        {
          id: 'promote',
          name: 'Promote to production',
          action: 'kubevela:application:copy',
          input: {
            source: { cluster: 'dev', namespace: 'shop-staging', name: 'web' },
            target: { cluster: 'prod-eu', namespace: 'shop' },
            promote: true,
            values: {
              'components[web].traits[scaler].properties.replicas': 4,
            },
            reason: '${{ parameters.reason }}',
          },
        },
      ],
    }),
  },
];
