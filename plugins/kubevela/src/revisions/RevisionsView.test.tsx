import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleRevision } from '../__fixtures__/revisions';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { ApplicationView } from '../application/ApplicationView';
import { forgetSelections } from '../strip/useSelectedInstance';
import { RevisionsView } from './RevisionsView';

const view = (
  <ApplicationView source={{ application: 'shop/web' }}>
    {props => <RevisionsView {...props} />}
  </ApplicationView>
);

describe('RevisionsView', () => {
  beforeEach(() => forgetSelections());

  it('lists revisions newest first, with what changed in words, who and why', async () => {
    renderScreen(view);
    const list = await screen.findByRole('list', { name: 'Revisions' });
    const entries = within(list)
      .getAllByRole('link')
      .map(each => each.textContent);
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatch(
      /v13.*1\.9\.0-b7.*current.*image 1\.8\.2 → 1\.9\.0.*Trait hpa of web added.*Cart totals.*by dana/,
    );
    expect(entries[1]).toContain('and 6 further changes');
    expect(entries[2]).toContain('archived');
  });

  it('says how the delivery of the current one stands while vela-core has not noted its end', async () => {
    const api = new ExampleApi();
    const [v13] = api.revisions.items;
    v13.workflow = undefined;
    renderScreen(view, { api });
    expect(
      within(await screen.findByRole('link', { name: /v13/ })).getByRole('img'),
    ).toHaveAccessibleName(/^Delivery: /);
  });

  it('names the components where several have changed', async () => {
    const api = new ExampleApi();
    const [v13] = api.revisions.items;
    const [image] = v13.changes;
    v13.changes = [image, { ...image, component: 'worker' }];
    renderScreen(view, { api });
    const entry = await screen.findByRole('link', { name: /v13/ });
    expect(entry).toHaveTextContent(
      /web: image 1\.8\.2 → 1\.9\.0.*worker: image 1\.8\.2 → 1\.9\.0/,
    );
  });

  it('compares the newest with the one before without a click', async () => {
    const { api } = renderScreen(view);
    expect(
      await screen.findByRole('row', {
        name: /properties.image .*web:1.8.2 .*web:1.9.0/,
      }),
    ).toBeInTheDocument();
    const [v13, v12] = api.revisions.items;
    expect(api.calls).toContain(`diffRevisions ${v12.id} ${v13.id}`);
  });

  it('follows a chosen revision, and keeps it in the address', async () => {
    renderScreen(view);
    await userEvent.click(await screen.findByRole('link', { name: /v11/ }));
    expect(
      await screen.findByRole('heading', { name: 'What v11 changed' }),
    ).toBeInTheDocument();
    expect(currentQuery().get('revision')).toMatch(/^v11-/);
  });

  it('compares with any revision, and with another instance', async () => {
    const { api } = renderScreen(view);
    const base = await screen.findByRole('combobox', { name: 'Compared with' });
    const [v13, , v11] = api.revisions.items;
    await userEvent.selectOptions(base, v11.id);
    await waitFor(() =>
      expect(api.calls).toContain(`diffRevisions ${v11.id} ${v13.id}`),
    );
    await userEvent.selectOptions(base, 'instance:staging/shop/web');
    await waitFor(() =>
      expect(api.calls).toContain(
        `diffRevisions staging/shop/web current ${v13.id}`,
      ),
    );
    expect(currentQuery().get('against')).toBe('instance:staging/shop/web');
  });

  it('shows YAML inline and side by side, equal lines folded', async () => {
    renderScreen(view);
    await userEvent.click(
      await screen.findByRole('button', { name: 'YAML, inline' }),
    );
    const yaml = await screen.findByRole('region', { name: 'YAML' });
    const rows = within(yaml)
      .getAllByRole('row')
      .map(each => each.textContent);
    expect(rows).toContain('13-        image: registry.example/shop/web:1.8.2');
    expect(rows).toContain('13+        image: registry.example/shop/web:1.9.0');
    expect(rows).not.toContainEqual(
      expect.stringContaining('kind: Application'),
    );

    await userEvent.click(
      within(yaml).getByRole('button', { name: 'Show 9 equal lines' }),
    );
    expect(yaml).toHaveTextContent('kind: Application');
    await userEvent.click(
      screen.getByRole('button', { name: 'YAML, side by side' }),
    );
    expect(
      within(screen.getByRole('region', { name: 'YAML' })).getByRole('row', {
        name: /13 - image: .*1\.8\.2 13 \+ image: .*1\.9\.0/,
      }),
    ).toBeInTheDocument();
  });

  it('compares the objects that revisions are rendered to, or says that the portal renders none', async () => {
    const { api } = renderScreen(view);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Objects' }),
    );
    expect(await screen.findByText('Deployment shop/web')).toBeInTheDocument();
    expect(currentQuery().get('as')).toBe('rendered');
    const [v13, v12] = api.revisions.items;
    expect(api.calls).toContain(`renderRevisions ${v12.id} ${v13.id}`);

    api.rendered = { available: false, items: [], left: 0 };
    await userEvent.click(screen.getByRole('link', { name: /v12/ }));
    expect(
      await screen.findByText('Objects are not rendered in this portal'),
    ).toBeInTheDocument();
  });

  it('shows what changed in a definition when somebody asks', async () => {
    const api = new ExampleApi();
    renderScreen(view, { api });
    const part = await screen.findByRole('region', {
      name: 'ComponentDefinition webservice',
    });
    expect(api.calls.join()).not.toContain('diffDefinition');
    await userEvent.click(within(part).getByText('Show what changed in it'));
    const yaml = await within(part).findByRole('region', { name: 'YAML' });
    expect(yaml).toHaveTextContent(
      'strategy: rollingUpdate: maxUnavailable: 0',
    );
    const [v13, v12] = api.revisions.items;
    expect(api.calls).toContain(
      `diffDefinition ${v12.id} ${v13.id} ComponentDefinition/webservice`,
    );
  });

  it('says where the text of a definition is not known any more', async () => {
    const api = new ExampleApi();
    jest.spyOn(api, 'diffDefinition').mockResolvedValue({
      definition: 'ComponentDefinition/webservice',
      from: { state: 'lost' },
      to: { state: 'kept', yaml: 'spec: {}' },
    });
    renderScreen(view, { api });
    await userEvent.click(await screen.findByText('Show what changed in it'));
    expect(
      await screen.findByText(/^Its text before is neither/),
    ).toBeVisible();
  });

  it('names the permission that the text of a definition takes', async () => {
    const api = new ExampleApi();
    jest
      .spyOn(api, 'diffDefinition')
      .mockRejectedValue(exampleError(403, 'no'));
    renderScreen(view, { api });
    await userEvent.click(await screen.findByText('Show what changed in it'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kubevela.manifest.read',
    );
  });

  it('says that the first revision has none before it', async () => {
    renderScreen(view);
    await userEvent.click(await screen.findByRole('link', { name: /v10/ }));
    expect(
      await screen.findByText(/first revision that is known/),
    ).toBeInTheDocument();
  });

  it('shows what is known while the cluster is away', async () => {
    const api = new ExampleApi();
    api.revisions = {
      ...api.revisions,
      complete: false,
      message: 'the API server is away',
    };
    renderScreen(view, { api });
    expect(
      await screen.findByText('The cluster cannot be asked now'),
    ).toBeInTheDocument();
    expect(screen.getByText(/the API server is away/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /v13/ })).toBeInTheDocument();
  });

  it('puts an edit that is not published on top', async () => {
    const api = new ExampleApi();
    const edit = exampleRevision(0, {
      id: 'live-spec',
      name: 'live-spec',
      number: undefined,
      unpublished: true,
      createdAt: undefined,
      workflow: undefined,
    });
    api.revisions = {
      ...api.revisions,
      items: [edit, ...api.revisions.items],
    };
    renderScreen(view, { api });
    expect(
      await screen.findByRole('heading', {
        name: 'What the edit changes',
      }),
    ).toBeInTheDocument();
  });

  it('says so where the address names a revision that is gone', async () => {
    renderScreen(view, { path: '/?revision=v3-0000' });
    expect(
      await screen.findByText('There is no revision v3-0000'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /v13/ })).toBeInTheDocument();
  });

  it('names the permission that a comparison takes', async () => {
    const api = new ExampleApi();
    jest.spyOn(api, 'diffRevisions').mockRejectedValue(exampleError(403, 'no'));
    renderScreen(view, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kubevela.manifest.read',
    );
    expect(screen.getByRole('link', { name: /v13/ })).toBeInTheDocument();
  });

  it('rolls back to a chosen revision: what changes, what else to know, and why', async () => {
    const { api } = renderScreen(view);
    await userEvent.click(await screen.findByRole('link', { name: /v12/ }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Roll back to v12' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Roll back to v12?',
    });
    expect(
      await within(asked).findByRole('row', { name: /properties.image/ }),
    ).toBeInTheDocument();
    expect(asked).toHaveTextContent(
      'Argo CD applies this Application from Git',
    );
    const [v13, v12] = api.revisions.items;
    const since = await within(asked).findByRole('region', {
      name: 'Definitions changed since that revision',
    });
    expect(since).toHaveTextContent('ComponentDefinition webservice');
    await userEvent.click(within(since).getByText('Show what changed in it'));
    expect(
      await within(since).findByRole('region', { name: 'YAML' }),
    ).toHaveTextContent('maxUnavailable');
    expect(v13.current).toBe(true);
    expect(api.calls).toContain(
      `diffDefinition ${v12.id} current ComponentDefinition/webservice`,
    );
    await userEvent.type(within(asked).getByLabelText('Reason'), 'lost carts');
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Roll back to v12' }),
    );
    expect(api.calls).toContain(`diffRevisions live-spec ${v12.id}`);
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'deploy-revision',
          revision: v12.id,
          reason: 'lost carts',
        },
      ]),
    );
  });

  it('asks what would come of the very revision, and says where it cannot be deployed', async () => {
    const api = new ExampleApi();
    const list = api.listOperations.bind(api);
    api.listOperations = async (ref, resource, control) => {
      const found = await list(ref, resource);
      const refusal = control?.revision
        ? { code: 'revision-lost', sentence: 'Its secrets are gone.' }
        : undefined;
      return {
        ...found,
        items: found.items.map(item => ({ ...item, refusal })),
      };
    };
    renderScreen(view, { api });
    await userEvent.click(await screen.findByRole('link', { name: /v12/ }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Roll back to v12' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Roll back to v12?',
    });
    expect(
      await within(asked).findByText('Its secrets are gone.'),
    ).toBeVisible();
    expect(
      within(asked).getByRole('button', { name: 'Roll back to v12' }),
    ).toBeDisabled();
  });

  it('calls it what it is for the current one and for an edit', async () => {
    const api = new ExampleApi();
    const { unmount } = renderScreen(view, { api });
    expect(
      await screen.findByRole('button', { name: 'Deploy v13 again' }),
    ).toBeInTheDocument();
    unmount();
    api.revisions.items.unshift(
      exampleRevision(0, { id: 'live-spec', unpublished: true }),
    );
    renderScreen(view, { api });
    expect(
      await screen.findByRole('button', { name: 'Publish this edit' }),
    ).toBeInTheDocument();
  });
});
