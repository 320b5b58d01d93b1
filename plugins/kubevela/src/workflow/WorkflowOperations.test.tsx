import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleInstance, exampleSummary } from '../__fixtures__/instances';
import { renderScreen } from '../__testUtils__/renderScreen';
import { WorkflowOperations } from './WorkflowOperations';

const view = (
  <WorkflowOperations
    instance={exampleInstance({ summary: exampleSummary() })}
  />
);

describe('WorkflowOperations', () => {
  it('offers what makes sense as the workflow stands, and says what one may not', async () => {
    renderScreen(view);
    const bar = await screen.findByRole('group', { name: 'Operations' });
    expect(
      within(bar)
        .getAllByRole('button')
        .map(each => each.textContent),
    ).toEqual(['Approve manual-approval', 'Terminate', 'Delete']);
    expect(
      within(bar).getByRole('button', { name: 'Terminate' }),
    ).toHaveAccessibleDescription(
      'You lack the permission kubevela.workflow.control.',
    );
  });

  it('approves the step that was looked at, and waits until the cluster shows it', async () => {
    const { api } = renderScreen(view);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve manual-approval' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Approve step manual-approval?',
    });
    expect(asked).toHaveTextContent('The workflow goes on with deploy-prod.');
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Approve manual-approval' }),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'approve-step',
          step: 's1',
          resource: { kind: 'Application', namespace: 'shop', name: 'web' },
          preconditions: { uid: 'uid-web', run: 'web-v13@now' },
        },
      ]),
    );
    expect(
      await screen.findByText(/waiting to see it there/),
    ).toBeInTheDocument();
    api.generation += 1;
    expect(
      await screen.findByText('Approved: the workflow goes on.'),
    ).toBeInTheDocument();
  });

  it('deletes an Application only when its name is typed, and says what goes with it', async () => {
    const { api } = renderScreen(view);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    const asked = await screen.findByRole('dialog', {
      name: 'Delete Application web?',
    });
    const goes = /What it made is deleted with it: 2 Deployment/;
    expect(asked).toHaveTextContent(goes);
    const confirm = within(asked).getByRole('button', { name: 'Delete' });
    expect(confirm).toBeDisabled();
    const field = within(asked).getByRole('textbox', {
      name: 'Type web to delete it',
    });
    await userEvent.type(field, 'wob');
    expect(confirm).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, 'web');
    await userEvent.click(
      within(asked).getByRole('checkbox', { name: 'Keep its resources' }),
    );
    expect(asked).not.toHaveTextContent(goes);
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'delete-application',
          keepResources: true,
          preconditions: { uid: 'uid-web' },
        },
      ]),
    );
  });
});
