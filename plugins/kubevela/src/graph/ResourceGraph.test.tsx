import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleInstances } from '../__fixtures__/instances';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import { manyResources } from '../__fixtures__/manyResources';
import { exampleTree } from '../__fixtures__/resources';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { ResourcesView } from '../resources/ResourcesView';

const instances = exampleInstances();
const view = (
  <ResourcesView
    source={{ application: 'shop/web' }}
    selected={instances[0]}
    instances={instances}
  />
);
const apiWith = (change: (api: ExampleApi) => void) => {
  const api = new ExampleApi();
  change(api);
  return api;
};
const open = async (query = '', api?: ExampleApi) => {
  const rendered = renderScreen(view, { path: `/?view=graph${query}`, api });
  // Hidden while the drawer is open.
  await screen.findByLabelText(/^Graph of the resources of/);
  return rendered;
};
/** The library's own listeners for pointers do not bear the events of a simulated one. */
const press = (element: HTMLElement) => fireEvent.click(element);
const node = (name: RegExp) => screen.getByRole('button', { name });

describe('ResourceGraph', () => {
  it('names its nodes by kind, name and health', async () => {
    await open();
    expect(
      node(/^Deployment web, Degraded, Drifted, 1 of 3 pods ready, in web$/),
    ).toBeInTheDocument();
    expect(node(/^ConfigMap web-settings, Missing/)).toBeInTheDocument();
    expect(node(/^Pod cache-0, Healthy/)).toBeInTheDocument();
    expect(node(/^Component web, 9 resources, 6 not well/)).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Application .*11 resources/ }),
    ).toBeInTheDocument();
  });

  it('draws lines, also those of references', async () => {
    const api = apiWith(({ tree }) => {
      tree.nodes.find(({ id }) => id === 'Ingress/web')!.links = [
        'Service/web',
      ];
    });
    await open('', api);
    expect(
      screen.getByTestId(
        'rf__edge-owner:Deployment/web>ReplicaSet/web-7d9c5b6f4d',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByTestId('rf__edge-link:Ingress/web>Service/web'),
    ).toHaveClass('graph-link');
  });

  it('opens the drawer of a node, in the address', async () => {
    await open();
    press(node(/^Pod web-7d9c5b6f4d-xk2lp/));
    expect(currentQuery().get('resource')).toBe('Pod/web-7d9c5b6f4d-xk2lp');
    const drawer = await screen.findByRole('dialog');
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(currentQuery().get('resource')).toBeNull());
  });

  it('is one stop of the Tab key, and arrows move along the tree', async () => {
    await open();
    act(() => screen.getByRole('img', { name: /^Application/ }).focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(node(/^Component cache/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(node(/^ConfigMap web-settings/)).toHaveFocus();
    const stops = [...document.querySelectorAll('[data-graph-id]')].filter(
      element => element.getAttribute('tabindex') === '0',
    );
    expect(stops).toEqual([node(/^ConfigMap web-settings/)]);
    await userEvent.keyboard('{Enter}');
    expect(currentQuery().get('resource')).toBe('ConfigMap/web-settings');
  });

  it('leads from one that is not well to the next', async () => {
    await open();
    const next = screen.getByRole('button', { name: 'Next not well' });
    await userEvent.click(next);
    expect(node(/^ConfigMap web-settings/)).toHaveFocus();
    await userEvent.click(next);
    expect(node(/^Deployment web/)).toHaveFocus();
  });

  it('has no bar where all is drawn and well', async () => {
    await open();
    const bar = screen.getByText('Next not well').closest('button')!
      .parentElement!;
    expect(bar).toHaveTextContent(/^Next not well$/);
    press(node(/^Component cache/));
    expect(bar).not.toBeInTheDocument();
  });

  it('shares its filters with the table', async () => {
    await open();
    await userEvent.click(screen.getByLabelText('Only what is not well'));
    expect(screen.queryByRole('button', { name: /^Pod cache-0/ })).toBeNull();
    expect(node(/^Pod web-7d9c5b6f4d-xk2lp/)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(currentQuery().get('view')).toBe('table');
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(screen.queryByText('cache-0')).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Graph' }));
    expect(node(/^Pod web-7d9c5b6f4d-xk2lp/)).toBeInTheDocument();
  });

  it('narrows down to a component and back', async () => {
    await open();
    press(node(/^Component cache/));
    expect(currentQuery().getAll('component')).toEqual(['cache']);
    expect(screen.queryByRole('button', { name: /^Component web/ })).toBeNull();
    press(node(/^Component cache/));
    expect(node(/^Component web/)).toBeInTheDocument();
  });

  it('folds many pods, unfolds them in the address, and folds them again', async () => {
    const api = apiWith(each => {
      each.tree = exampleTree({ pods: 48 });
    });
    await open('', api);
    expect(screen.getByText('46 more are folded')).toBeInTheDocument();
    const fold = node(/^Pod: 46 more, all well, folded/);
    act(() => fold.focus());
    await userEvent.keyboard('{Enter}');
    expect(node(/^Pod web-7d9c5b6f4d-p30,/)).toBeInTheDocument();
    expect(currentQuery().getAll('open')).toEqual([
      'fold:ReplicaSet/web-7d9c5b6f4d|Pod',
    ]);
    // Focus does not fall off the page with the fold that is gone.
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('data-graph-id'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Fold again' }));
    expect(screen.getByText('46 more are folded')).toBeInTheDocument();
  });

  it('draws a folded pod that the address names', async () => {
    const api = apiWith(each => {
      each.tree = exampleTree({ pods: 48 });
    });
    await open('&resource=Pod/web-7d9c5b6f4d-p30', api);
    const pod = screen.getByRole('button', {
      name: /^Pod web-7d9c5b6f4d-p30/,
      hidden: true,
    });
    expect(pod).toHaveAttribute('aria-current', 'true');
  });

  it('draws a part of 14,000 resources', async () => {
    const api = apiWith(({ tree }) => {
      tree.nodes = manyResources(14_000);
    });
    await open('', api);
    const drawn = () => document.querySelectorAll('[data-graph-id]').length;
    // Little by little, so that the page answers in between.
    expect(drawn()).toBeLessThan(200);
    await waitFor(() => expect(drawn()).toBeGreaterThan(200));
    expect(drawn()).toBeLessThanOrEqual(250);
    expect(node(/^Pod service-0007-6c8f-0, Degraded/)).toBeInTheDocument();
    expect(screen.getByText(/are folded$/)).toBeInTheDocument();
  });
});

describe('the first view', () => {
  const screens = (matches: boolean) => {
    window.matchMedia = jest.fn().mockImplementation(query => ({
      matches,
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
  };
  const original = window.matchMedia;
  afterEach(() => {
    window.matchMedia = original;
  });

  it('is the graph on a wide screen', async () => {
    screens(true);
    renderScreen(view);
    expect(await screen.findByLabelText(/^Graph of/)).toBeInTheDocument();
  });

  it('is the table on a narrow one', async () => {
    screens(false);
    renderScreen(view);
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('is the table of more resources than a graph can show', async () => {
    screens(true);
    const api = apiWith(({ tree }) => {
      tree.nodes = manyResources(2_001);
    });
    renderScreen(view, { api });
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });
});
