import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import { exampleInstances } from '../__fixtures__/instances';
import { exampleRevision } from '../__fixtures__/revisions';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { StatusView } from './StatusView';

const instances = exampleInstances();

function status(index: number, own?: string) {
  return (
    <StatusView
      source={{ application: 'shop/web', component: own }}
      selected={instances[index]}
      instances={instances}
    />
  );
}

describe('StatusView', () => {
  it('says first what is wrong, where, and what to do', async () => {
    renderScreen(status(0));
    expect(
      await screen.findByText(/2 of 3 pods cannot pull/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Check that the tag exists/)).toBeInTheDocument();
    const original = screen.getByText(/manifest unknown/);
    expect(original).not.toBeVisible();
    await userEvent.click(screen.getByText("The cluster's own message"));
    expect(original).toBeVisible();
  });

  it("keeps the server's order where no component is the entity's own", async () => {
    const api = new ExampleApi();
    const get = api.getInstance.bind(api);
    jest.spyOn(api, 'getInstance').mockImplementation(async ref => {
      const instance = await get(ref);
      const whole = {
        sentence: 'All of it waits.',
        severity: 'error' as const,
      };
      return {
        ...instance,
        problems: [...instance.problems, { code: 'whole', ...whole }],
      };
    });
    renderScreen(status(0), { api });
    const cause = await screen.findByText(/2 of 3 pods cannot pull/);
    expect(
      cause.compareDocumentPosition(screen.getByText('All of it waits.')),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names the objects of a component that runs nothing', async () => {
    const api = new ExampleApi();
    const get = api.getInstance.bind(api);
    jest.spyOn(api, 'getInstance').mockImplementation(async ref => {
      const instance = await get(ref);
      const object = {
        cluster: ref.cluster,
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'shop',
        name: 'settings',
      };
      return {
        ...instance,
        components: [
          {
            name: 'settings',
            type: 'k8s-objects',
            health: { status: 'Healthy' as const },
            images: [],
            traits: [],
            endpoints: [],
            objects: [object],
            objectCount: 3,
          },
        ],
      };
    });
    renderScreen(status(0), { api });
    const link = await screen.findByRole('link', {
      name: 'ConfigMap shop/settings',
    });
    expect(screen.getByText('and 2 more')).toBeInTheDocument();
    await userEvent.click(link);
    expect(currentQuery().get('resource')).toBe(
      'prod-eu|v1|ConfigMap|shop|settings',
    );
  });

  it('opens the resource that the problem sits in', async () => {
    renderScreen(status(0));
    await userEvent.click(
      await screen.findByRole('link', {
        name: 'Pod shop/web-7d9c5b6f4d-xk2lp',
      }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: /Pod web-7d9c5b6f4d-xk2lp/,
    });
    expect(await within(drawer).findByText(/ImagePullBackOff/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(currentQuery().get('resource')).toBeNull();
  });

  it('says since when all is well', async () => {
    renderScreen(status(3));
    expect(
      await screen.findByText('All is well since 3 h'),
    ).toBeInTheDocument();
  });

  it('shows delivery, drift and both sides of a disagreement', async () => {
    renderScreen(status(0));
    expect(
      await screen.findByText('Edited, but not published'),
    ).toBeInTheDocument();
    expect(screen.getByText('spec.replicas')).toBeInTheDocument();
    expect(
      screen.getByText(/vela-core will put it back, at most/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The live view and vela-core differ'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/apiGroups: \["autoscaling"\]/),
    ).toBeInTheDocument();
  });

  it('publishes an edit where it says that there is one', async () => {
    const api = new ExampleApi();
    api.revisions.items.unshift(
      exampleRevision(0, { id: 'live-spec', unpublished: true }),
    );
    renderScreen(status(0), { api });
    expect(
      await screen.findByRole('button', { name: 'Publish this edit' }),
    ).toBeVisible();
  });

  it('says how old the view of an unreachable cluster is', async () => {
    renderScreen(status(1));
    expect(
      await screen.findByText('This is not the present state'),
    ).toBeInTheDocument();
    expect(screen.getByText(/last seen 22 min ago/)).toBeInTheDocument();
  });

  it('compares all instances and marks what differs', async () => {
    renderScreen(status(0));
    const matrix = await screen.findByRole('region', { name: 'All instances' });
    expect(await within(matrix).findAllByText('1.8.2')).toHaveLength(2);
    expect(
      within(matrix).getAllByTitle('differs from most others'),
    ).not.toHaveLength(0);
  });

  it('puts the component that the entity stands for first', async () => {
    renderScreen(status(0, 'cache'));
    const section = await screen.findByRole('region', { name: 'Components' });
    const names = within(section)
      .getAllByRole('heading', { level: 3 })
      .map(each => each.textContent);
    expect(names).toEqual(['cache', 'web']);
  });

  it('shows a single instance without a matrix', async () => {
    const api = new ExampleApi();
    renderScreen(
      <StatusView
        source={{ application: 'shop/web' }}
        selected={instances[3]}
        instances={[instances[3]]}
      />,
      { api },
    );
    expect(await screen.findByText(/All is well/)).toBeInTheDocument();
    expect(screen.queryByText('All instances')).not.toBeInTheDocument();
  });
});
