import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleInstance } from '../__fixtures__/instances';
import { exampleWorkflow } from '../__fixtures__/workflows';
import { renderScreen } from '../__testUtils__/renderScreen';
import { WorkflowSection } from './WorkflowSection';

function show(options: { api?: ExampleApi; path?: string } = {}) {
  return renderScreen(
    <WorkflowSection
      instance={exampleInstance({ workflow: exampleWorkflow() })}
    />,
    options,
  );
}

const step = (name: RegExp) => screen.findByRole('button', { name });

describe('WorkflowSection', () => {
  it('shows how each step stands, how long it took and what it waits for', async () => {
    show();
    expect(
      await step(/^web, succeeded, apply-component, 1 min$/),
    ).toBeVisible();
    expect(await step(/^nap, waiting/)).toHaveAccessibleName(
      /Goes on by itself in/,
    );
    expect(await step(/^tell, pending/)).toHaveAccessibleName(/waits for nap$/);
    expect(await step(/^only-prod, skipped/)).toHaveAccessibleName(
      /its condition did not hold$/,
    );
    expect(screen.getByText('7 of 9 steps over, waiting')).toBeVisible();
  });

  it('begins with the step that waits', async () => {
    show();
    expect(
      await screen.findByRole('group', { name: 'Step nap' }),
    ).toBeVisible();
    expect(await step(/^nap,/)).toHaveAttribute('aria-current', 'true');
  });

  it('is walked through with the arrow keys', async () => {
    show({ path: '/?step=facts' });
    const first = await step(/^facts,/);
    expect(
      screen
        .getAllByRole('button', { name: /^(facts|both|nap),/ })
        .map(({ tabIndex }) => tabIndex),
    ).toEqual([0, -1, -1]);
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName(/^both,/);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/^cache,/);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toHaveAccessibleName(/^tell,/);
    await userEvent.keyboard('{Home}{Enter}');
    expect(
      await screen.findByRole('group', { name: 'Step facts' }),
    ).toBeVisible();
  });

  it('is zoomed by keys and buttons, and by nothing where all of it is in sight', async () => {
    show();
    const first = await step(/^facts,/);
    first.focus();
    await userEvent.keyboard('-');
    const zoom = screen.getByRole('group', { name: 'Zoom' });
    expect(zoom).toHaveTextContent('80%');
    await userEvent.click(
      within(zoom).getByRole('button', { name: 'Zoom in' }),
    );
    expect(zoom).not.toBeInTheDocument();
  });

  it('tells what a step takes and hands on, and hides what is secret', async () => {
    show({ path: '/?step=facts' });
    const facts = await screen.findByRole('group', { name: 'Step facts' });
    expect(
      await within(facts).findByRole('region', { name: 'Value of facts' }),
    ).toHaveTextContent('region: eu-1');
    expect(
      within(facts).getByText('Hidden: it comes from a Secret, or may.'),
    ).toBeVisible();
    await userEvent.click(await step(/^settings,/));
    const settings = await screen.findByRole('group', {
      name: 'Step settings',
    });
    expect(
      await within(settings).findByRole('region', {
        name: 'Value of facts.region',
      }),
    ).toHaveTextContent('eu-1');
    expect(
      within(settings).getByText('facts: takes facts.region'),
    ).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(
      'step=both%2Fsettings',
    );
  });

  it('leads to the logs of what a step started', async () => {
    show({ path: '/?step=migrate' });
    const link = await screen.findByRole('link', { name: 'Logs' });
    expect(link.getAttribute('href')).toMatch(
      /resource=.*web-migrate-ytqyjoi3mh.*part=logs/,
    );
  });

  it('names the permission that is lacking', async () => {
    const api = new ExampleApi();
    api.getWorkflowValues = async () => {
      throw exampleError(403, 'no');
    };
    show({ api, path: '/?step=facts' });
    expect(await screen.findByText(/takes the permission/)).toHaveTextContent(
      'kubevela.manifest.read',
    );
  });

  it('says what of a step is not in the Application', async () => {
    show({ path: '/?step=nap' });
    expect(
      await screen.findByText(/vela-core has made this step by itself/),
    ).toBeVisible();
  });

  it('is a list for who wants one, with what is chosen under it', async () => {
    show({ path: '/?steps=list&step=facts' });
    const list = await screen.findByRole('list', { name: 'Steps' });
    const chosen = within(list).getByRole('button', { name: /^facts,/ });
    expect(chosen).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(list).getByRole('group', { name: 'Step facts' }),
    ).toBeVisible();
    await userEvent.click(chosen);
    expect(chosen).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(screen.getByRole('button', { name: 'Graph' }));
    expect(screen.getByTestId('address')).not.toHaveTextContent('steps=list');
  });
});
