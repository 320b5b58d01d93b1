import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { NewApplicationButton } from './NewApplicationButton';

function show(allowed: boolean[]) {
  const api = new ExampleApi();
  api.targets = allowed.map((each, index) => ({
    cluster: `cluster-${index}`,
    namespace: 'shop',
    allowed: each,
  }));
  renderScreen(<NewApplicationButton />, { api });
}

describe('NewApplicationButton', () => {
  it('leads to the page for whoever may create somewhere', async () => {
    show([false, true]);
    expect(
      await screen.findByRole('link', { name: 'New application' }),
    ).toHaveAttribute('href', '/kubevela/create');
  });

  it('says to all others why it does not', async () => {
    show([false, false]);
    const button = await screen.findByRole('button', {
      name: 'New application',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(/kubevela\.application\.create/);
    await userEvent.click(button);
    // Once as the button's description, once to be seen.
    expect(
      await screen.findAllByText(
        /you lack the permission kubevela\.application\.create/,
      ),
    ).toHaveLength(2);
  });
});
