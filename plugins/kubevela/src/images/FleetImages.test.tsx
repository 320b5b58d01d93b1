import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleSummary } from '../__fixtures__/instances';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { download } from '../common/download';
import { FleetImages } from './FleetImages';

jest.mock('../common/download');

const WEB = 'registry.example/shop/web';

function withImages(images: string[]) {
  const api = new ExampleApi();
  api.instances = images.map((image, index) =>
    exampleSummary({ name: `app-${index}`, images: [image] }),
  );
  return api;
}

describe('FleetImages', () => {
  it('shows each image with how many versions are out, and where', async () => {
    renderScreen(<FleetImages />);
    const row = await screen.findByRole('row', { name: new RegExp(WEB) });
    const [versions, where, applications, instances] =
      within(row).getAllByRole('cell');
    expect(versions).toHaveTextContent('21.9.0, 1.8.2');
    expect(where).toHaveTextContent('devprod-euprod-usstaging');
    expect(applications).toHaveTextContent('1');
    expect(instances).toHaveTextContent('4');
    expect(screen.getByText('1 image')).toBeInTheDocument();
  });

  it('unfolds to versions, each with its instances and the revision that asks for it', async () => {
    renderScreen(<FleetImages />);
    await userEvent.click(await screen.findByRole('button', { name: WEB }));
    expect(currentQuery().getAll('open')).toEqual([WEB]);
    const items = within(
      screen.getByRole('list', { name: `Versions of ${WEB}` }),
    ).getAllByRole('listitem');
    const newest = items[0];
    const older = items.find(item => /^1\.8\.2/.test(item.textContent!))!;
    expect(newest).toHaveTextContent('1.9.0');
    expect(within(newest).getByText('1 instance')).toHaveAttribute(
      'href',
      `/kubevela/applications?view=instances&q=${encodeURIComponent(
        `${WEB}:1.9.0`,
      )}`,
    );
    expect(
      within(newest).getByRole('link', { name: 'shop/web in prod-eu' }),
    ).toHaveAttribute(
      'href',
      '/kubevela/applications/shop/web/status?instance=prod-eu%2Fshop%2Fweb',
    );
    expect(newest).toHaveTextContent(/component web · revision web-v13$/);
    expect(older).toHaveTextContent(/revision web-v12 · delivered 3 h ago/);
  });

  it('says what a scanner found in the worst version, and when in each', async () => {
    renderScreen(<FleetImages />);
    const row = await screen.findByRole('row', { name: new RegExp(WEB) });
    expect(row).toHaveTextContent(
      'In 1.8.2: 2 critical14 high31 medium1 unrated',
    );
    await userEvent.click(screen.getByRole('button', { name: WEB }));
    const items = within(
      screen.getByRole('list', { name: `Versions of ${WEB}` }),
    ).getAllByRole('listitem');
    expect(
      items.map(item => /Trivy 0.57.1 45 min ago/.test(item.textContent!)),
    ).toContain(true);
    expect(items[0]).toHaveTextContent(/^1\.9\.01 instance/);
    expect(items[0]).not.toHaveTextContent('Trivy');
  });

  it('shows the first of many instances, the others on demand, and counts the rest', async () => {
    renderScreen(<FleetImages />, {
      api: withImages(Array(23).fill('web:1')),
      path: '/?open=web',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 15 more' }),
    );
    expect(
      screen.getAllByRole('link', { name: /^shop\/app-\d+ in prod-eu$/ }),
    ).toHaveLength(20);
    expect(screen.getByText('and 3 more')).toBeInTheDocument();
  });

  it('links a version to the scanner of the configuration', async () => {
    renderScreen(<FleetImages />, {
      path: `/?open=${WEB}`,
      config: {
        kubevela: {
          images: {
            scannerUrlTemplate: 'https://scan.example/{repository}?tag={tag}',
          },
        },
      },
    });
    const [link] = await screen.findAllByRole('link', { name: 'Scan result' });
    expect(link).toHaveAttribute(
      'href',
      `https://scan.example/${WEB}?tag=1.9.0`,
    );
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('has no scanner link without a template, or with one that is no web address', async () => {
    renderScreen(<FleetImages />, {
      path: `/?open=${WEB}`,
      config: {
        // eslint-disable-next-line no-script-url
        kubevela: { images: { scannerUrlTemplate: 'javascript:alert(1)' } },
      },
    });
    await screen.findByText('1.9.0');
    expect(screen.queryByText('Scan result')).not.toBeInTheDocument();
  });

  it('asks the server with the filters of the address, and takes them back', async () => {
    const api = new ExampleApi();
    const list = jest.spyOn(api, 'listImages');
    renderScreen(<FleetImages />, {
      api,
      path: '/?cluster=dev&environment=dev&q=web',
    });
    await screen.findByText('1 image');
    expect(list).toHaveBeenCalledWith(
      { cluster: ['dev'], environment: ['dev'], text: 'web', limit: 50 },
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(currentQuery().toString()).toBe('');
  });

  it('filters by a cluster, in the address', async () => {
    renderScreen(<FleetImages />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cluster' }),
    );
    await userEvent.click(screen.getByRole('checkbox', { name: /^dev/ }));
    expect(currentQuery().getAll('cluster')).toEqual(['dev']);
  });

  it('reads further images when asked', async () => {
    renderScreen(<FleetImages />, {
      api: withImages(Array.from({ length: 60 }, (_, i) => `image-${i}:1`)),
    });
    await screen.findByText('60 images');
    expect(screen.getAllByRole('row')).toHaveLength(51);
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(61));
  });

  it('exports all that the filters let through', async () => {
    renderScreen(<FleetImages />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() =>
      expect(download).toHaveBeenCalledWith(
        'kubevela-images.csv',
        'text/csv',
        expect.stringContaining(`${WEB},1.9.0,,${WEB}:1.9.0,2,1,`),
      ),
    );
  });

  it('says which cluster is missing, and that nothing matches', async () => {
    renderScreen(<FleetImages />, { path: '/?q=nowhere' });
    expect(
      await screen.findByText('No image matches the filters'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Not all clusters are in this list'),
    ).toBeInTheDocument();
  });

  it('says what to do when there is nothing', async () => {
    renderScreen(<FleetImages />, { api: withImages([]) });
    expect(await screen.findByText('No images yet')).toBeInTheDocument();
  });

  it('says that it loads, then that it may not', async () => {
    const api = new ExampleApi();
    let refuse: (error: Error) => void = () => {};
    api.listImages = () =>
      new Promise((_, reject) => {
        refuse = reject;
      });
    renderScreen(<FleetImages />, { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    refuse(exampleError(403, 'no'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kubevela.application.read',
    );
  });

  it('says why it failed', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(400, 'the cursor is bad');
    renderScreen(<FleetImages />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the cursor is bad',
    );
  });

  it('keeps the table and says since when it is old', async () => {
    const api = new ExampleApi();
    renderScreen(<FleetImages />, { api });
    await screen.findByRole('table');
    api.failure = exampleError(400, 'backend gone');
    // Coming back to the window asks again once the data is not fresh any more.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/Shown as of/)).toBeInTheDocument();
    expect(screen.getByRole('table')).toBeInTheDocument();
    jest.restoreAllMocks();
  });
});
