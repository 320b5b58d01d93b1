import { useState } from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { kubevelaApiRef, type ChoiceRef } from '../../api/kubevelaApi';
import { LoadedForm } from '../component/LoadedForm';
import { normalizeSchema } from '../schema';
import { schemaOf } from '../schema/__fixtures__/schemas';
import { withUiSchema } from '../ui';
import { ApplicationPartsContext } from './ReferencesContext';
import { withReferences } from './withReferences';

const NAMES: Record<string, string[]> = {
  secrets: ['db', 'registry'],
  'secret-keys': ['password', 'user'],
  clusters: ['local'],
  'volume-claims': ['data'],
  'storage-classes': ['fast', 'slow'],
};

/** The form of a definition in an Application of two components and a policy. */
async function show(
  name: string,
  uiSchema: object[] = [],
  problem?: string,
  value: Record<string, unknown> = {},
) {
  const [kind, type] = name.split('/');
  const asked: ChoiceRef[] = [];
  const api = {
    getDefinition: async () => ({
      summary: { type: kind, name: type },
      schema: schemaOf(name.replace('workflow-step', 'workflowstep')),
      uiSchema,
    }),
    listChoices: async (ref: ChoiceRef) => {
      asked.push(ref);
      return problem
        ? { items: [], problem }
        : { items: NAMES[ref.kind].map(each => ({ name: each })) };
    },
  };
  function Page() {
    const [now, setNow] = useState(value);
    return (
      <LoadedForm
        idPrefix="f"
        definition={{
          cluster: 'dev',
          namespace: 'shop',
          type: kind as 'component',
          name: type,
        }}
        value={now}
        onChange={setNow}
      />
    );
  }
  const { container } = await renderInTestApp(
    <TestApiProvider apis={[[kubevelaApiRef, api as never]]}>
      <QueryClientProvider client={new QueryClient()}>
        <ApplicationPartsContext.Provider
          value={{ components: ['web', 'api'], policies: ['eu'], steps: [] }}
        >
          <Page />
        </ApplicationPartsContext.Provider>
      </QueryClientProvider>
    </TestApiProvider>,
  );
  const input = async (id: string) =>
    waitFor(() => {
      const found = container.querySelector<HTMLInputElement>(
        `#${CSS.escape(id)}`,
      );
      expect(found).not.toBeNull();
      return found!;
    });
  const offered = (field: HTMLInputElement) =>
    [...(field.list?.options ?? [])].map(option => option.value);
  return { asked, input, offered };
}

describe('a parameter that names something', () => {
  it('of the Application offers what is there, and takes what is not there yet', async () => {
    const { input, offered, asked } = await show(
      'workflow-step/apply-component',
    );
    const component = await input('f.component');
    expect(offered(component)).toEqual(['web', 'api']);
    fireEvent.change(component, { target: { value: 'later' } });
    expect(component).toHaveValue('later');
    expect(screen.getByText(/later is not there yet/)).toBeInTheDocument();
    fireEvent.change(component, { target: { value: 'api' } });
    expect(screen.queryByText(/is not there yet/)).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('of the cluster is asked for when somebody comes to it, keys by what they are keys of', async () => {
    const { input, offered, asked } = await show(
      'component/webservice',
      [],
      undefined,
      { image: 'a', env: [{ name: 'A', valueFrom: { secretKeyRef: {} } }] },
    );
    const secret = await input('f.env.0.valueFrom.secretKeyRef.name');
    expect(asked).toEqual([]);
    fireEvent.focus(secret);
    await waitFor(() => expect(offered(secret)).toEqual(NAMES.secrets));
    fireEvent.change(secret, { target: { value: 'db' } });
    const key = await input('f.env.0.valueFrom.secretKeyRef.key');
    fireEvent.focus(key);
    await waitFor(() => expect(offered(key)).toEqual(NAMES['secret-keys']));
    expect(asked).toEqual([
      { cluster: 'dev', namespace: 'shop', kind: 'secrets', of: undefined },
      { cluster: 'dev', namespace: 'shop', kind: 'secret-keys', of: 'db' },
    ]);
  });

  it('of a volume or a class of storage is asked for as the platform says', async () => {
    const { input, offered, asked } = await show(
      'workflow-step/apply-component',
      [
        { jsonKey: 'cluster', uiType: 'PVCSelect' },
        { jsonKey: 'component', uiType: 'ClassStorageSelect' },
      ],
    );
    const claim = await input('f.cluster');
    fireEvent.focus(claim);
    await waitFor(() => expect(offered(claim)).toEqual(['data']));
    const storage = await input('f.component');
    fireEvent.focus(storage);
    await waitFor(() => expect(offered(storage)).toEqual(['fast', 'slow']));
    expect(asked.map(({ kind }) => kind)).toEqual([
      'volume-claims',
      'storage-classes',
    ]);
  });

  it('says why nothing is offered, and can be typed all the same', async () => {
    const { input } = await show(
      'workflow-step/apply-component',
      [{ jsonKey: 'cluster', uiType: 'SecretSelect' }],
      'The portal may not list secrets',
    );
    const field = await input('f.cluster');
    fireEvent.focus(field);
    expect(
      await screen.findByText(/The portal may not list secrets/),
    ).toBeInTheDocument();
    fireEvent.change(field, { target: { value: 'mine' } });
    expect(field).toHaveValue('mine');
  });
});

it('is known by the platform, by definition, and by names that mean the same everywhere', () => {
  const refers = (name: string, uiSchema: object[] = []) =>
    JSON.stringify(
      withReferences(
        withUiSchema(
          normalizeSchema(schemaOf(name.replace('-step', 'step'))),
          uiSchema,
        ),
        name,
      ),
    ).match(/"x-refers":"[a-z-]+"/g);
  expect(refers('workflow-step/deploy')).toEqual(['"x-refers":"policies"']);
  expect(refers('policy/topology')).toEqual([
    '"x-refers":"clusters"',
    '"x-refers":"namespaces"',
  ]);
  expect(refers('trait/scaler')).toBeNull();
  expect(
    refers('trait/pvc', [{ jsonKey: 'claimName', uiType: 'PVCSelect' }]),
  ).toEqual(['"x-refers":"volume-claims"', '"x-refers":"storage-classes"']);
});
