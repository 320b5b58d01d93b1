import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogWithHealth } from '.';

describe('catalogWithHealth', () => {
  it('adds the column to the catalog and keeps its filters', async () => {
    renderTestApp({
      features: [catalogWithHealth],
      initialRouteEntries: ['/catalog'],
      apis: [mockApis.permission()],
    });
    expect(
      await screen.findByRole(
        'columnheader',
        { name: 'Health' },
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Owner' }),
    ).toBeInTheDocument();
  }, 40_000);
});
