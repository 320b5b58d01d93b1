import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ResourceOperation } from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleSummary } from '../__fixtures__/instances';
import {
  exampleAborted,
  exampleCanary,
  exampleRollout,
} from '../__fixtures__/rollouts';
import { renderScreen } from '../__testUtils__/renderScreen';
import { RolloutView } from './RolloutView';

const selected = exampleSummary();
const view = (
  <RolloutView
    source={{ application: 'shop/web' }}
    selected={selected}
    instances={[selected]}
  />
);

function showing(change: Parameters<typeof exampleRollout>[0] = {}) {
  return showingOnly(exampleRollout(change));
}

function showingOnly(rollout: ReturnType<typeof exampleRollout>) {
  const api = new ExampleApi();
  api.rollouts.items = [rollout];
  return renderScreen(view, { api });
}

/** From now on the approval is offered otherwise. */
function changeApproval(api: ExampleApi, change: Partial<ResourceOperation>) {
  const list = api.listOperations.bind(api);
  api.listOperations = async (...args) => {
    const found = await list(...args);
    return {
      ...found,
      items: found.items.map(item =>
        item.name === 'approve-rollout-step' ? { ...item, ...change } : item,
      ),
    };
  };
}

describe('RolloutView', () => {
  it('says where a rollout stands, which step waits, and how many pods are new', async () => {
    renderScreen(view);
    const section = await screen.findByRole('region', { name: 'web' });
    expect(
      within(section).getByText('Waiting for approval'),
    ).toBeInTheDocument();
    expect(
      within(section).getByText('OpenKruise Rollouts'),
    ).toBeInTheDocument();
    expect(
      within(section).getByText(/1 new of 5, 1 of them ready/),
    ).toBeInTheDocument();
    expect(
      within(section).getByRole('progressbar', {
        name: 'Share of pods that are new: 20 %',
      }),
    ).toHaveAttribute('aria-valuenow', '20');

    const steps = within(
      within(section).getByRole('list', { name: 'Steps of web' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      'Step 1waiting20% of pods20% of trafficthen takes an approval',
      'Step 2pending50% of podsthen pauses 2 min',
      'Step 3pending100% of pods',
    ]);
    expect(steps.map(step => step.getAttribute('aria-current'))).toEqual([
      'step',
      null,
      null,
    ]);
  });

  it('approves the step that was looked at, and waits until the cluster shows it', async () => {
    const { api } = showing();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve step 1/3' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Approve step 1/3 of Rollout web?',
    });
    expect(asked).toHaveTextContent(
      'Step 2 of 3: 50% of the pods get the new version.',
    );
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Approve step 1/3' }),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'approve-rollout-step',
          step: 'web-7d9c/1',
          resource: { kind: 'Rollout', namespace: 'shop', name: 'web' },
        },
      ]),
    );
    // Nothing waits any more, and the operation says so.
    changeApproval(api, { step: undefined, allowed: false });
    api.generation += 1;
    expect(
      await screen.findByText('Approved: the rollout goes on.'),
    ).toBeInTheDocument();
  });

  it('says no more of an approval once the next step waits', async () => {
    const { api } = showing();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve step 1/3' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Approve step 1/3',
      }),
    );
    expect(
      await screen.findByText(/waiting to see it there/),
    ).toBeInTheDocument();
    changeApproval(api, { step: { id: 'web-7d9c/2', name: '2/3' } });
    api.generation += 1;
    expect(
      await screen.findByRole('button', { name: 'Approve step 2/3' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/waiting to see it there/)).toBeNull();
    expect(screen.queryByText('Approved: the rollout goes on.')).toBeNull();
  });

  it('offers what makes sense as it stands, and to roll the Application back', async () => {
    showing();
    const rollBack = await screen.findByRole('button', { name: /^Roll back/ });
    const [bar] = await screen.findAllByRole('group', { name: 'Operations' });
    expect(
      within(bar)
        .getAllByRole('button')
        .map(each => each.textContent),
    ).toEqual(['Approve step 1/3', 'Pause the rollout', 'Go to step …']);
    expect(screen.getByText(/To go back for good/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Revisions' })).toHaveAttribute(
      'href',
      '/kubevela/applications/shop/web/revisions',
    );
    await userEvent.click(rollBack);
    expect(await screen.findByRole('dialog')).toHaveTextContent(/What changes/);
  });

  it('says that a held rollout is resumed with a rollback', async () => {
    showing({ phase: 'Paused' });
    expect(
      await screen.findByText(/It is resumed with the rollback/),
    ).toBeInTheDocument();
  });

  it('goes to another step from a menu', async () => {
    const { api } = showing();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to step …' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Go to step 3/3' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Take Rollout web to step 3/3?',
    });
    expect(asked).toHaveTextContent('without the approvals and pauses before');
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Go to step 3/3' }),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([
        { operation: 'jump-rollout', step: 'web-7d9c/2>3' },
      ]),
    );
  });

  it('says of an abort what stays, what was measured, and what each step is', async () => {
    showingOnly(exampleAborted());
    const section = await screen.findByRole('region', { name: 'basket' });
    expect(section).toHaveTextContent(
      'the Application still asks for the new one',
    );
    expect(section).toHaveTextContent(
      'Failed basket-6d4f-2-1decides this stepmetric "smoke-test" assessed Failedsmoke-test: Failed, 4 of 5 measured, 3 good, 1 bad (0 allowed), last 0.12',
    );
    const steps = within(
      within(section).getByRole('list', { name: 'Steps of basket' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      'Step 1pending20% of traffic',
      'Step 2pendingAnalysissmoke-test',
      'Step 3pendingtakes an approval',
      'Step 4pendingpauses 1 min',
      'Step 5pendingsetHeaderRoutebeta',
    ]);
  });

  it('opens a gate of Flagger for the version that waits', async () => {
    const { api } = showingOnly(exampleCanary());
    const section = await screen.findByRole('region', { name: 'orders' });
    expect(section).toHaveTextContent('Round 0 of 4 · 0 failed, 3 end it');
    expect(section).toHaveTextContent(
      '3 of the version before, 3 of them ready',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve the start' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Approve the start of Canary orders?',
    });
    expect(asked).toHaveTextContent('for no other');
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Approve the start' }),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'approve-rollout-step',
          step: 'confirm-rollout/run/version',
          resource: { kind: 'Canary', name: 'orders' },
        },
      ]),
    );
  });

  it('counts a timed pause down', async () => {
    showing({
      phase: 'Pausing',
      resumesAt: new Date(Date.now() + 10.5 * 60_000).toISOString(),
    });
    expect(
      await screen.findByText('Goes on by itself in 10 min'),
    ).toBeInTheDocument();
  });

  it('shows of a rollout at rest what there is, and nothing to decide', async () => {
    showing({
      phase: 'Healthy',
      currentStep: undefined,
      pods: undefined,
      steps: [{ state: 'done', replicas: '100%' }],
    });
    expect(await screen.findByText('At rest')).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.queryByText(/To go back/)).not.toBeInTheDocument();
    expect(screen.queryByText(/manually confirm/)).not.toBeInTheDocument();
  });

  it('says so where nothing is rolled out in steps', async () => {
    const api = new ExampleApi();
    api.rollouts.items = [];
    renderScreen(view, { api });
    expect(
      await screen.findByText('No rollout engine in this application'),
    ).toBeInTheDocument();
  });

  it('says that it is old while the cluster cannot be seen', async () => {
    const api = new ExampleApi();
    api.freshness = [{ cluster: selected.cluster, status: 'Unreachable' }];
    renderScreen(view, { api });
    expect(await screen.findByText(/Unreachable/)).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Steps of web' }),
    ).toBeInTheDocument();
  });

  it('names the permission when it may not be seen', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(403, 'no');
    renderScreen(view, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kubevela.application.read',
    );
  });
});
