import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Instance, ResourceDrift } from '@velastage/plugin-kubevela-react';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import {
  exampleInstance,
  exampleSummary,
  minutesAgo,
} from '../__fixtures__/instances';
import { exampleNode, exampleTree } from '../__fixtures__/resources';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { ResourceDrawer } from './ResourceDrawer';

const ref = { cluster: 'prod-eu', namespace: 'shop', name: 'web' };
const changed: ResourceDrift = {
  resource: {
    cluster: 'prod-eu',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'web',
  },
  kind: 'Changed',
  repairs: true,
  since: minutesAgo(7),
  fields: [
    { path: 'spec.replicas', applied: '3', live: '5' },
    { path: 'spec.paused', applied: 'false' },
  ],
};

function show(
  driftItems: ResourceDrift[],
  options: { instance?: Partial<Instance>; resource?: string } = {},
) {
  const api = new ExampleApi();
  api.tree = exampleTree();
  api.tree.nodes.push(
    exampleNode('Secret', 'token', { managed: true }),
    exampleNode('ConfigMap', 'once', { managed: true, drift: 'NotTracked' }),
    exampleNode('ConfigMap', 'unseen', { managed: true, drift: 'Unknown' }),
  );
  api.getInstance = async () =>
    exampleInstance({ driftItems, ...options.instance });
  const { resource = 'Deployment/web' } = options;
  return renderScreen(<ResourceDrawer instance={ref} />, {
    api,
    path: `/?resource=${resource}&part=drift`,
  });
}

const withDelivery = (state: Instance['summary']['delivery']['state']) => ({
  instance: {
    summary: exampleSummary({ delivery: { state, editedNotPublished: false } }),
  },
});

describe('DriftPart', () => {
  it('shows each field as it was applied and as it is, since when, and that it will be put back', async () => {
    show([changed]);
    const list = await screen.findByRole('list', {
      name: 'Fields that differ',
    });
    const [replicas, paused] = within(list).getAllByRole('listitem');
    expect(replicas).toHaveTextContent(/^spec.replicas.*Applied3Live5$/);
    expect(paused).toHaveTextContent('spec.pausedAppliedfalseLive(gone)');
    expect(screen.getByText(/Changed/)).toHaveTextContent(
      'Changed in the cluster for 7 min',
    );
    expect(screen.getByText(/will put it back/)).toHaveTextContent(
      'vela-core will put it back, at most five minutes after.',
    );
  });

  it('says who has written a field, and nothing where nobody is known', async () => {
    show([changed]);
    const list = await screen.findByRole('list', {
      name: 'Fields that differ',
    });
    await within(list).findByText(/Written by kubectl-edit/);
    const [replicas, paused] = within(list).getAllByRole('listitem');
    expect(replicas).toHaveTextContent(/Written by kubectl-edit \d min ago/);
    expect(paused).not.toHaveTextContent('Written by');
  });

  it('cuts a long value, and shows all of it on demand', async () => {
    const live = JSON.stringify(
      Array.from({ length: 30 }, (_, i) => `--flag-number-${i}`),
    );
    show([{ ...changed, fields: [{ path: 'spec.args', live }] }]);
    const more = await screen.findByRole('button', {
      name: 'Show all: spec.args, Live',
    });
    expect(screen.queryByText(/--flag-number-29/)).not.toBeInTheDocument();
    await userEvent.click(more);
    expect(screen.getByText(/--flag-number-29/)).toBeInTheDocument();
  });

  it('says that the object is missing, without fields', async () => {
    show([
      { ...changed, kind: 'Missing', fields: undefined, since: undefined },
    ]);
    expect(
      await screen.findByText('Missing from the cluster'),
    ).toBeInTheDocument();
    expect(screen.getByText(/It is not known since when/)).toBeInTheDocument();
    expect(screen.queryByText('Applied')).not.toBeInTheDocument();
  });

  it.each([
    ['Running', /while a workflow runs/],
    ['Failed', /failed or was terminated/],
    ['Terminated', /failed or was terminated/],
    ['Paused', /reconciling is switched off/],
    ['Deleting', /being deleted/],
    ['Delivered', /applied only once/],
  ] as const)(
    'says why vela-core does not put it back: %s',
    async (state, why) => {
      show([{ ...changed, repairs: false }], withDelivery(state));
      const text = await screen.findByText(/will not put it back by itself/);
      expect(text).toHaveTextContent(why);
    },
  );

  it('claims no reason where the delivery tells none', async () => {
    show([{ ...changed, repairs: false }], withDelivery('Rejected'));
    expect(
      await screen.findByText('vela-core will not put it back by itself.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['Service/web', 'It is as it was applied.'],
    ['ConfigMap/once', /not recorded/],
    ['ConfigMap/unseen', /could not compare/],
    ['Secret/token', /not compared/],
  ])(
    'says in one line that %s does not drift, or why nobody knows',
    async (resource, text) => {
      show([changed], { resource });
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(screen.queryByRole('list')).not.toBeInTheDocument();
    },
  );

  it('takes the drift of this object only', async () => {
    const other = { ...changed.resource, namespace: 'elsewhere' };
    show([{ ...changed, resource: other }]);
    expect(
      await screen.findByText('It is as it was applied.'),
    ).toBeInTheDocument();
  });

  it('is no part of what a controller made', async () => {
    show([], { resource: 'Pod/web-7d9c5b6f4d-p1' });
    await screen.findByRole('tab', { name: 'Summary', selected: true });
    expect(
      screen.queryByRole('tab', { name: 'Drift' }),
    ).not.toBeInTheDocument();
  });

  it('is marked where the object drifts, and chosen in the address', async () => {
    show([changed]);
    await userEvent.click(await screen.findByRole('tab', { name: 'Summary' }));
    expect(currentQuery().get('part')).toBeNull();
    await userEvent.click(
      screen.getByRole('tab', { name: 'Drift Drift: Drifted' }),
    );
    expect(currentQuery().get('part')).toBe('drift');
  });
});
