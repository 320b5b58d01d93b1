import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const applyExamples: TemplateExample[] = [
  {
    description: 'Create a web service and wait until it is healthy',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the application',
          action: 'kubevela:application:apply',
          input: {
            cluster: '${{ parameters.target.cluster }}',
            namespace: '${{ parameters.target.namespace }}',
            name: '${{ parameters.name }}',
            mode: 'create',
            components: ['${{ parameters.component }}'],
            attributes: {
              owner: '${{ parameters.owner }}',
              description: '${{ parameters.description }}',
            },
          },
        },
      ],
    }),
  },
  {
    description: 'Bring a manifest of the workspace to a cluster',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy',
          action: 'kubevela:application:apply',
          input: {
            cluster: 'prod-eu',
            namespace: 'shop',
            name: 'checkout',
            manifest: '${{ steps.render.output.manifest }}',
            reason: 'Release ${{ parameters.version }}',
            timeoutMinutes: 20,
          },
        },
      ],
    }),
  },
];
