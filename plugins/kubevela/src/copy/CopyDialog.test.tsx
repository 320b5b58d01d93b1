import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CreateTarget } from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleCopy } from '../__fixtures__/copies';
import { exampleInstances } from '../__fixtures__/instances';
import { renderScreen } from '../__testUtils__/renderScreen';
import { CopyButton } from './CopyButton';
import { placesFor } from './places';

const [template] = exampleInstances();
const source = {
  ...template,
  key: 'dev-web',
  cluster: 'dev',
  namespace: 'shop',
  name: 'web',
  application: 'shop/web',
  environment: 'development',
  tier: 'development',
};
const staging = {
  ...source,
  key: 'staging-web',
  namespace: 'shop-staging',
  environment: 'staging',
  tier: 'staging',
};
const target = (
  cluster: string,
  namespace: string,
  more: Partial<CreateTarget> = {},
): CreateTarget => ({ cluster, namespace, allowed: true, ...more });
const TIERS = ['development', 'staging', 'production'];

describe('placesFor', () => {
  it('puts the next tier first, then where it runs, then the rest, and never the source', () => {
    const places = placesFor(
      source,
      [source, staging],
      [
        target('dev', 'shop', { tier: 'development' }),
        target('dev', 'other-staging', { tier: 'staging' }),
        target('dev', 'shop-staging', { tier: 'staging' }),
        target('prod', 'shop', { tier: 'production' }),
      ],
      TIERS,
    );
    expect(places.nextTier).toBe('staging');
    expect(places.next.map(({ id }) => id)).toEqual(['dev/shop-staging/web']);
    expect(places.instances).toEqual([]);
    expect(places.others.map(({ id }) => id)).toEqual([
      'prod/shop/web',
      'dev/other-staging/web',
    ]);
  });

  it('knows no next tier for what has none', () => {
    const places = placesFor(
      { ...source, tier: undefined },
      [source, staging],
      [],
      TIERS,
    );
    expect(places.next).toEqual([]);
    expect(places.instances.map(({ id }) => id)).toEqual([
      'dev/shop-staging/web',
    ]);
  });
});

function show() {
  const api = new ExampleApi();
  api.targets = [
    target('prod', 'shop', { tier: 'production', environment: 'production' }),
    target('prod', 'closed', { allowed: false }),
  ];
  renderScreen(<CopyButton instance={source} instances={[source, staging]} />, {
    api,
  });
  return api;
}
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));
async function toPlan() {
  await press('Copy to…');
  await userEvent.click(await screen.findByLabelText(/shop-staging/));
  await press('See what would change');
  await screen.findByRole('region', { name: 'Needs your word' });
}
const take = (parameter: RegExp, option: string) =>
  userEvent.selectOptions(
    screen.getByRole('combobox', { name: parameter }),
    option,
  );

describe('CopyDialog', () => {
  it('holds back until what looks secret is decided on, then promotes with what was chosen', async () => {
    const api = show();
    await toPlan();
    const promote = screen.getByRole('button', { name: 'Promote to staging' });
    expect(promote).toBeDisabled();
    await take(/gets for .*API_TOKEN/, 'Leave out');
    await waitFor(() => expect(promote).toBeEnabled());
    await userEvent.type(screen.getByLabelText('Reason'), 'Tested');
    await userEvent.click(promote);
    await screen.findByText('Changed. The delivery begins.');
    expect(api.copies.at(-1)).toEqual({
      target: { cluster: 'dev', namespace: 'shop-staging', name: 'web' },
      choices: [
        {
          parameter: 'components[web].properties.env[API_TOKEN]',
          take: 'target',
        },
      ],
      takeOver: false,
      remember: true,
      promote: true,
      state: 'target-1',
      sourceState: 'source-1',
      reason: 'Tested',
    });
  });

  it('leaves a row where it stands when it is decided otherwise, and takes a number for a number', async () => {
    const api = show();
    await toPlan();
    const stays = screen.getByRole('region', {
      name: /Stays as it is in staging/,
    });
    await take(/gets for properties.replicas/, 'Another value');
    const value = within(stays).getByLabelText(
      'The value for properties.replicas',
    );
    await userEvent.clear(value);
    await userEvent.type(value, '7');
    await userEvent.tab();
    await waitFor(() =>
      expect(api.copies.at(-1)?.choices).toEqual([
        {
          parameter: 'components[web].traits[scaler].properties.replicas',
          take: 'value',
          value: 7,
        },
      ]),
    );
    expect(within(stays).getByText('properties.replicas')).toBeInTheDocument();
  });

  it('says which precondition is not met, and copies all the same when told', async () => {
    const api = show();
    api.onCopy = request => ({
      ...exampleCopy(request),
      parameters: exampleCopy(request).parameters.slice(1),
      preconditions: [
        ...exampleCopy(request).preconditions.slice(0, 1),
        {
          code: 'healthy',
          met: false,
          message: '',
          params: { found: 'Degraded' },
        },
      ],
    });
    await press('Copy to…');
    await userEvent.click(await screen.findByLabelText(/shop-staging/));
    await press('See what would change');
    await screen.findByText('The source is not healthy: Degraded');
    expect(
      screen.getByRole('button', { name: 'Promote to staging' }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByLabelText('Copy all the same, as no promotion'),
    );
    await press('Copy');
    await screen.findByText('Changed. The delivery begins.');
    expect(api.copies.at(-1)?.promote).toBe(false);
  });

  it('tells for each place what came of it', async () => {
    const api = show();
    await press('Copy to…');
    await userEvent.click(await screen.findByLabelText(/shop-staging/));
    await userEvent.click(await screen.findByLabelText(/prod\/shop\/web/));
    expect(screen.getByLabelText(/prod\/closed\/web/)).toBeDisabled();
    api.onCopy = request => {
      if (!request.dryRun && request.target.cluster === 'prod') {
        throw exampleError(403, 'You lack kubevela.application.create');
      }
      return {
        ...exampleCopy(request),
        parameters: [],
        preconditions: [],
      };
    };
    await press('See what would change in 2 places');
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Copy to 2 places' }),
      ).toBeEnabled(),
    );
    await press('Copy to 2 places');
    await screen.findByText('Changed. The delivery begins.');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'You lack kubevela.application.create',
    );
  });
});
