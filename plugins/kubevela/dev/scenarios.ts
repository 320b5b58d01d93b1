import { exampleHelmchart } from '../src/__fixtures__/charts';
import { ExampleApi, exampleError } from '../src/__fixtures__/ExampleApi';
import { manyInstances } from '../src/__fixtures__/fleet';
import { manyResources } from '../src/__fixtures__/manyResources';
import { exampleTree } from '../src/__fixtures__/resources';
import { exampleWorkflow } from '../src/__fixtures__/workflows';

const longList = JSON.stringify(
  Array.from({ length: 40 }, (_, i) => ({ name: `flag-${i}`, value: 'x' })),
);
const longText = JSON.stringify('key: a value that is long\n'.repeat(60));

const CHART = `spec:
  components:
    - name: web
      type: helmchart
      properties:
        chart:
          source: hello
          repoURL: https://charts.example
          version: 1.0.0
        values:
          replicas: 3
          greeting: Good morning
`;

/** What it takes to create an application, and to edit one. */
function withForms(api: ExampleApi) {
  api.targets = [
    {
      cluster: 'dev',
      namespace: 'shop',
      environment: 'development',
      allowed: true,
    },
  ];
  api.definitions = [exampleHelmchart()];
  api.onApply = ({ mode, manifest = CHART, dryRun = false }) => ({
    outcome: mode === 'create' ? 'created' : 'updated',
    dryRun,
    problems: [],
    changes: [],
    manifest,
    liveManifest: CHART,
    state: 'one',
  });
}

/** States of the world that the screens have to stand. */
export const scenarios: Record<string, (api: ExampleApi) => void> = {
  'some data': withForms,
  'no data': api => {
    api.instances = [];
    api.clusters = [];
    api.freshness = [];
    api.tree = { ...api.tree, nodes: [], total: 0 };
  },
  'much data': api => {
    api.instances = manyInstances(12_000);
    api.tree = exampleTree({ pods: 14_000 });
  },
  'many components': api => {
    api.tree = { ...api.tree, nodes: manyResources(14_000), total: 14_000 };
  },
  'broken data': api => {
    const [first] = api.instances;
    api.instances = [
      {
        ...first,
        name: 'x'.repeat(200),
        application: `shop/${'x'.repeat(200)}`,
        owner: 'not an entity ref at all://',
        release: 'sha256:'.repeat(20),
        health: { status: 'Exploded' as never, since: 'yesterday' },
        problem: {
          code: 'new-code',
          severity: 'error',
          sentence: 'A problem that '.repeat(40),
        },
      },
      first,
    ];
    const getInstance = api.getInstance.bind(api);
    api.getInstance = async ref => {
      const instance = await getInstance(ref);
      const [drift] = instance.driftItems;
      drift?.fields?.push(
        { path: 'spec.template.spec.args', live: longList },
        { path: 'data["settings.yaml"]', applied: longText, live: '{broken' },
      );
      return instance;
    };
    api.tree.nodes.forEach((node, index) => {
      if (index < 3) {
        node.parents = [api.tree.nodes[(index + 1) % 3].id];
      }
    });
  },
  'long workflow': api => {
    const getInstance = api.getInstance.bind(api);
    api.getInstance = async ref => ({
      ...(await getInstance(ref)),
      workflow: exampleWorkflow(),
    });
    api.rollouts.items = [];
  },
  forbidden: api => {
    api.failure = exampleError(403, 'Not allowed');
  },
  failed: api => {
    api.failure = exampleError(503, 'The backend plugin kubevela is starting');
  },
};

const STORAGE_KEY = 'kubevela-dev-scenario';

/** The scenario that the dev app shows, kept over a reload. */
export function currentScenario(): string {
  const named = new URLSearchParams(window.location.search).get('scenario');
  if (named && scenarios[named]) {
    sessionStorage.setItem(STORAGE_KEY, named);
  }
  return sessionStorage.getItem(STORAGE_KEY) ?? 'some data';
}
