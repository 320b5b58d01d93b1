import { screen, waitFor } from '@testing-library/react';
import type { Entity } from '@backstage/catalog-model';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { createKubevelaHealthColumn } from './healthColumn';

const entity = (name: string, application?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    ...(application && {
      annotations: { 'kubevela.io/application': application },
    }),
  },
});

function Rows({ applications }: { applications: Array<string | undefined> }) {
  const column = createKubevelaHealthColumn();
  return (
    <table>
      <tbody>
        {applications.map((application, index) => (
          <tr key={index}>
            <td>{`row ${index}`}</td>
            <td>
              {column.render({ entity: entity(`e${index}`, application) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

describe('EntityHealthCell', () => {
  it('asks once for all rows, and says nothing of entities without application', async () => {
    const api = new ExampleApi();
    const list = jest
      .spyOn(api, 'listApplications')
      .mockImplementation(async query => ({
        ...(await new ExampleApi().listApplications({})),
        items: (await new ExampleApi().listApplications({})).items.filter(
          item => query.application?.includes(item.application),
        ),
      }));
    renderScreen(
      <Rows applications={['shop/web', undefined, 'shop/gone', 'shop/web']} />,
      { api },
    );
    expect(await screen.findAllByText('Degraded')).toHaveLength(2);
    expect(screen.getByRole('row', { name: 'row 1' })).toBeInTheDocument();
    expect(
      screen.getByLabelText('No instance that you may see'),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledTimes(1);
    expect(list.mock.calls[0][0]).toEqual({
      application: ['shop/web', 'shop/gone'],
      limit: 2,
    });
  });

  it('says why it cannot say', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(403, 'You lack the permission');
    renderScreen(<Rows applications={['shop/web']} />, { api });
    await waitFor(() =>
      expect(
        screen.getByLabelText(/You lack the permission/),
      ).toBeInTheDocument(),
    );
  });
});
