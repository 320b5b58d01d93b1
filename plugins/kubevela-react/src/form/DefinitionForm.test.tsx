import { useState } from 'react';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Definition } from '../api/models';
import { DefinitionForm, type DefinitionFormProps } from './DefinitionForm';
import type { FieldProps } from './fields';
import type { FormProblem } from './problems';
import { fixture, schemaOf } from './schema/__fixtures__/schemas';

function definition(name: string, parts: Partial<Definition> = {}): Definition {
  return {
    summary: {
      type: 'component',
      name: name.split('/').pop()!,
      namespace: 'vela-system',
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
    },
    schema: parts.schema ?? schemaOf(name),
    uiSchema: [],
    ...parts,
  };
}

/** The form of a definition in a page that keeps its value. */
async function show(
  of: Definition,
  value: Record<string, unknown> = {},
  props: Partial<DefinitionFormProps> = {},
) {
  const said: {
    value: Record<string, unknown>;
    problems: FormProblem[];
    set(value: Record<string, unknown>): void;
  } = { value, problems: [], set: () => {} };
  function Page() {
    const [now, setNow] = useState(value);
    said.set = next => act(() => setNow(next));
    return (
      <DefinitionForm
        idPrefix="f"
        {...props}
        definition={of}
        value={now}
        onChange={(next, problems) => {
          said.value = next;
          said.problems = problems;
          setNow(next);
        }}
      />
    );
  }
  const { container } = await renderInTestApp(<Page />);
  return { said, container };
}

const field = (label: string | RegExp) =>
  screen.getByLabelText(label, { selector: 'input, textarea, select' });
async function type(label: string | RegExp, text: string) {
  await userEvent.click(field(label));
  await userEvent.paste(text);
}
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

async function toYaml(text: string) {
  await press('YAML');
  const editor = field(/as YAML/);
  fireEvent.change(editor, { target: { value: text } });
  return editor;
}

/** Opens all that is folded, and what is folded in it. */
function unfold(container: HTMLElement) {
  const folded = '[aria-expanded="false"]';
  for (let depth = 0; depth < 20; depth++) {
    container
      .querySelectorAll(folded)
      .forEach(toggle => fireEvent.click(toggle));
  }
  expect(container.querySelector(folded)).toBeNull();
}

describe('DefinitionForm', () => {
  it('writes what was filled in, and no defaults', async () => {
    const { said } = await show(definition('component/webservice'));
    expect(said.value).toEqual({});
    expect(said.problems).toEqual([
      expect.objectContaining({ place: ['image'], code: 'required' }),
    ]);
    await type(/^Image/, 'shop:1');
    await press(/more$/);
    await userEvent.selectOptions(field(/^Expose type/), 'NodePort');
    await type('CPU', '500m');
    expect(said.value).toEqual({
      image: 'shop:1',
      exposeType: 'NodePort',
      cpu: '500m',
    });
    expect(said.problems).toEqual([]);
    await userEvent.selectOptions(field(/^Expose type/), 'ClusterIP (default)');
    expect(said.value).toEqual({ image: 'shop:1', cpu: '500m' });
  });

  it('has rows for lists, and leaves no empty ones behind', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'a',
    });
    await press('Env');
    await press('Add to Env');
    const env = within(screen.getByRole('group', { name: 'Env 1' }));
    await userEvent.click(env.getByLabelText(/^Name/));
    await userEvent.paste('LEVEL');
    await type('Value', 'info');
    expect(said.value).toEqual({
      image: 'a',
      env: [{ name: 'LEVEL', value: 'info' }],
    });
    await press('Remove Env 1');
    expect(said.value).toEqual({ image: 'a' });
  });

  it('keeps what it does not know, and points it out', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'shop:1',
      replcas: 2,
      env: [{ name: 'A', value: '1', extra: true }],
    });
    expect(screen.getByText(/no parameter replcas/)).toBeInTheDocument();
    await type(/^Image/, '2');
    await type('Value', '2');
    expect(said.value).toEqual({
      image: 'shop:12',
      replcas: 2,
      env: [{ name: 'A', value: '12', extra: true }],
    });
    expect(said.problems.map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ]);
  });

  it('says what is missing once somebody has been there, or when asked to', async () => {
    await show(definition('component/webservice'));
    expect(screen.queryByText('This is needed.')).not.toBeInTheDocument();
    await userEvent.click(field(/^Image/));
    await userEvent.tab();
    expect(screen.getByText('This is needed.')).toBeInTheDocument();
  });

  it('shows what the cluster said beside its field', async () => {
    await show(
      definition('component/webservice'),
      { image: 'shop:1', livenessProbe: { httpGet: { path: '/', port: 80 } } },
      {
        problems: [
          {
            place: ['livenessProbe', 'httpGet', 'port'],
            severity: 'error',
            code: 'x',
            message: 'No such port.',
          },
          { place: [], severity: 'error', code: 'y', message: 'Not today.' },
        ],
      },
    );
    expect(field(/^Port/)).toHaveAccessibleDescription(/No such port/);
    expect(screen.getByText('Not today.')).toBeInTheDocument();
  });

  it('goes to YAML and back with comments and all', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'shop:1',
    });
    await toYaml('# the shop\nimage: shop:2 # pinned\nextra: {a: 1}\n');
    expect(said.value).toEqual({ image: 'shop:2', extra: { a: 1 } });
    await press('Form');
    await type(/^Image/, '.1');
    await press('YAML');
    const text = (field(/as YAML/) as HTMLTextAreaElement).value;
    expect(text).toContain('# the shop\nimage: shop:2.1 # pinned\n');
    expect(text).toContain('extra:');
  });

  it('keeps YAML that cannot be read, says where, and does not leave it', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'shop:1',
    });
    const editor = await toYaml('image: shop:2\nports: [');
    expect(editor).toHaveValue('image: shop:2\nports: [');
    expect(said.value).toEqual({ image: 'shop:1' });
    expect(said.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'yaml', line: 2 }),
    );
    expect(screen.getByRole('button', { name: 'Form' })).toBeDisabled();
  });

  it('stays with YAML where fields would lose something', async () => {
    await show(definition('component/webservice'), {
      image: 'shop:1',
      ports: 'none',
    });
    expect(field(/as YAML/)).toHaveValue('image: shop:1\nports: none\n');
    expect(screen.getByRole('button', { name: 'Form' })).toBeDisabled();
  });

  it('takes over what changes outside', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'shop:1',
    });
    said.set({ image: 'shop:7', cpu: '1' });
    expect(field(/^Image/)).toHaveValue('shop:7');
    expect(field('CPU')).toHaveValue('1');
  });

  it('changes between alternatives and leaves nothing of the other behind', async () => {
    const { said } = await show(definition('workflowstep/webhook'), {
      url: { value: 'https://example.org' },
    });
    expect(field(/^Value/)).toHaveValue('https://example.org');
    await userEvent.selectOptions(field('URL: Given as'), 'Secret ref');
    await type(/^Name/, 'hook');
    await type(/^Key/, 'url');
    expect(said.value).toEqual({
      url: { secretRef: { name: 'hook', key: 'url' } },
    });
    expect(said.problems).toEqual([]);
  });

  it('takes any value where the definition does', async () => {
    const { said } = await show(definition('cue-top'));
    await userEvent.click(field('X'));
    await userEvent.paste('a: [1, two]');
    expect(said.value).toEqual({ x: { a: [1, 'two'] } });
    await userEvent.paste('\nb: "');
    expect(said.value).toEqual({ x: { a: [1, 'two'] } });
    expect(said.problems).toContainEqual(
      expect.objectContaining({ code: 'yaml', severity: 'error' }),
    );
  });

  it('fills in maps, also where they are all there is', async () => {
    const { said } = await show(definition('trait/labels'), { gone: null });
    await press('Add entry');
    await type(/name 2/, 'team');
    await type('Value of team', 'blue');
    expect(said.value).toEqual({ gone: null, team: 'blue' });
  });

  it('keeps a number as it is typed, and one that is none as what it is', async () => {
    const { said } = await show(definition('trait/scaler'));
    await type(/^Replicas/, '3');
    expect(said.value).toEqual({ replicas: 3 });
    await type(/^Replicas/, 'x');
    expect(field(/^Replicas/)).toHaveValue('3x');
    expect(said.problems).toEqual([
      expect.objectContaining({ code: 'type', place: ['replicas'] }),
    ]);
  });

  it('has lists of texts', async () => {
    const { said } = await show(definition('component/webservice'), {
      image: 'a',
      cmd: ['sh', '-c', 'date'],
    });
    await press('Remove Cmd 2');
    await press('Add to Cmd');
    await type('Cmd 3', 'now');
    expect(said.value.cmd).toEqual(['sh', 'date', 'now']);
  });

  it('is YAML with the words of the definition where there is no schema', async () => {
    const { summary } = definition('component/raw');
    await show({
      summary: { ...summary, description: 'Raw objects.' },
      uiSchema: [],
      problem: 'unsupported op',
    });
    expect(screen.getByText('Raw objects.')).toBeInTheDocument();
    expect(screen.getByText('unsupported op')).toBeInTheDocument();
    expect(field(/as YAML/)).toBeInTheDocument();
  });

  it('is YAML where the definition names no parameters', async () => {
    const { said } = await show(definition('component/raw'), { kind: 'Job' });
    expect(screen.getByText(/names no parameters/)).toBeInTheDocument();
    fireEvent.change(field(/as YAML/), { target: { value: 'kind: Pod' } });
    expect(said.value).toEqual({ kind: 'Pod' });
  });

  it('is as the platform wants it', async () => {
    await show(
      definition('component/webservice', {
        uiSchema: [
          { jsonKey: 'image', label: 'Picture', validate: { immutable: true } },
          { jsonKey: 'cpu', disable: true },
          {
            jsonKey: 'memory',
            conditions: [{ jsonKey: 'exposeType', value: 'NodePort' }],
          },
        ],
      }),
      { image: 'a' },
      { exists: true },
    );
    expect(field(/^Picture/)).toBeDisabled();
    expect(screen.queryByLabelText('CPU')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Memory')).not.toBeInTheDocument();
    await press(/more$/);
    await userEvent.selectOptions(field(/^Expose type/), 'NodePort');
    expect(field('Memory')).toBeInTheDocument();
  });

  it('asks for nothing that the platform does not show, and begins a new one as it wants', async () => {
    const of = definition('component/webservice', {
      uiSchema: [
        { jsonKey: 'image', validate: { defaultValue: 'nginx:1.27' } },
        {
          jsonKey: 'memory',
          validate: { required: true },
          conditions: [{ jsonKey: 'cpu', op: '!=', value: '' }],
        },
      ],
    });
    const { said } = await show(of, {}, { isNew: true });
    expect(said.value).toEqual({ image: 'nginx:1.27' });
    expect(said.problems).toEqual([]);
    await type('CPU', '1');
    expect(said.problems).toEqual([
      expect.objectContaining({ place: ['memory'], code: 'required' }),
    ]);
    await type(/^Memory/, '1Gi');
    expect(said.problems).toEqual([]);
  });

  it('asks for what the platform wants where nothing stands for it: a type like kustomize of Flux', async () => {
    const text = { type: 'string' };
    const of = definition('component/source', {
      schema: {
        type: 'object',
        required: ['repoType', 'url', 'path', 'pullInterval'],
        properties: {
          repoType: { ...text, enum: ['git', 'oss'], default: 'git' },
          url: text,
          path: text,
          pullInterval: { ...text, default: '5m' },
          secretRef: text,
          git: {
            type: 'object',
            required: ['branch'],
            properties: {
              branch: text,
              provider: {
                ...text,
                enum: ['GitHub', 'AzureDevOps'],
                default: 'GitHub',
              },
            },
          },
          oss: {
            type: 'object',
            required: ['bucketName', 'provider'],
            properties: {
              bucketName: text,
              provider: {
                ...text,
                enum: ['generic', 'aws'],
                default: 'generic',
              },
            },
          },
        },
      },
      uiSchema: [
        {
          jsonKey: 'repoType',
          sort: 1,
          label: 'Kind of source',
          uiType: 'Select',
          validate: {
            required: true,
            defaultValue: 'git',
            options: [
              { label: 'Git', value: 'git' },
              { label: 'Bucket', value: 'oss' },
            ],
          },
        },
        { jsonKey: 'url', sort: 2, validate: { required: true } },
        { jsonKey: 'path', sort: 3, validate: { required: true } },
        {
          jsonKey: 'pullInterval',
          sort: 4,
          validate: { required: true, defaultValue: '5m' },
        },
        { jsonKey: 'oss', sort: 5, disable: true },
      ],
    });
    const { said } = await show(of, {}, { isNew: true });
    expect(said.problems.map(({ place }) => place)).toEqual([
      ['url'],
      ['path'],
    ]);
    expect(said.value).toEqual({});
    await userEvent.selectOptions(field(/^Kind of source/), 'Bucket');
    await type(/^URL/, 'https://git.example/shop.git');
    await type(/^Path/, './deploy');
    expect(screen.queryByText('OSS')).not.toBeInTheDocument();
    expect(said).toMatchObject({
      problems: [],
      value: {
        repoType: 'oss',
        url: 'https://git.example/shop.git',
        path: './deploy',
      },
    });
  });

  it('begins nothing that is there already', async () => {
    const of = definition('component/webservice', {
      uiSchema: [{ jsonKey: 'cpu', validate: { defaultValue: '1' } }],
    });
    const { said } = await show(of, {}, { exists: true });
    expect(said.value).toEqual({});
  });

  it.each(fixture('vela-core-1.11.0').map(({ name }) => name))(
    'shows all of %s with every field named once, and changes nothing by itself',
    async name => {
      const { said, container } = await show(definition(name));
      unfold(container);
      const inputs = container.querySelectorAll('input, textarea, select');
      const unnamed = [...inputs].filter(
        input =>
          !input.hasAttribute('aria-hidden') &&
          !input.hasAttribute('aria-label') &&
          !container.querySelector(`label[for="${CSS.escape(input.id)}"]`),
      );
      const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
      expect(unnamed).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(said.value).toEqual({});
    },
  );

  it('asks for nothing where everything may be left out', async () => {
    const { said } = await show(definition('trait/resource'));
    expect(said.problems).toEqual([]);
    await type('CPU', '0.5');
    expect(said.value).toEqual({ cpu: 0.5 });
    const limits = screen.getByRole('group', { name: 'Limits' });
    await userEvent.click(within(limits).getByRole('button'));
    await userEvent.type(within(limits).getByLabelText('Memory'), '1Gi');
    expect(said.value).toEqual({ cpu: 0.5, limits: { memory: '1Gi' } });
  });
});

describe('A certificate', () => {
  const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  const tls = definition('tls', {
    schema: {
      type: 'object',
      properties: { ca: { type: 'string' } },
    },
    uiSchema: [{ jsonKey: 'ca', label: 'CA', uiType: 'CertBase64' }],
  });

  it('becomes base64, pasted or out of a file', async () => {
    const { said, container } = await show(tls);
    await type('CA', PEM);
    const encoded = Buffer.from(PEM).toString('base64');
    expect(said.value).toEqual({ ca: encoded });
    // What was pasted stays in sight while it means the same.
    expect(field('CA')).toHaveValue(PEM);
    const bytes = Uint8Array.from([0x30, 0x82, 0xff, 0x00]);
    const file = new File([bytes], 'ca.der');
    // jsdom's files have no bytes.
    file.arrayBuffer = async () => bytes.buffer;
    await userEvent.upload(
      container.querySelector<HTMLInputElement>('input[type="file"]')!,
      file,
    );
    await waitFor(() => expect(said.value).toEqual({ ca: 'MIL/AA==' }));
    expect(field('CA')).toHaveValue('MIL/AA==');
  });

  it('is not taken from a file that is no certificate for its size, and the form says so', async () => {
    const { said, container } = await show(tls);
    await userEvent.upload(
      container.querySelector<HTMLInputElement>('input[type="file"]')!,
      new File([new Uint8Array(300 * 1024)], 'backup.tar'),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'backup.tar is larger than 256 KB: it is no certificate and no key.',
    );
    expect(said.value).toEqual({});
  });

  it('that is base64 already stays so', async () => {
    const { said } = await show(tls);
    await type('CA', 'MIL/AA==');
    expect(said.value).toEqual({ ca: 'MIL/AA==' });
  });
});

describe('A form of two hundred parameters', () => {
  const names = Array.from({ length: 200 }, (_, at) => `parameter${at}`);
  const large = () =>
    definition('large', {
      schema: {
        type: 'object',
        required: names,
        properties: Object.fromEntries(
          names.map(name => [name, { type: 'string' }]),
        ),
      },
    });

  it('draws the one that is typed into, and says of no other again that it is missing', async () => {
    const drawn: string[] = [];
    const told: FormProblem[][] = [];
    const Counted = (props: FieldProps) => {
      drawn.push(props.name);
      return (
        <input
          aria-label={props.name}
          value={String(props.value ?? '')}
          onChange={event => props.onChange(event.target.value || undefined)}
        />
      );
    };
    const { said } = await show(
      large(),
      {},
      {
        fields: Object.fromEntries(names.map(name => [name, Counted])),
      },
    );
    told.push(said.problems);
    expect(new Set(drawn).size).toBe(200);
    drawn.length = 0;
    fireEvent.change(field('parameter7'), { target: { value: 'a' } });
    fireEvent.change(field('parameter7'), { target: { value: 'ab' } });
    expect(new Set(drawn)).toEqual(new Set(['parameter7']));
    told.push(said.problems);
    expect(said.value).toEqual({ parameter7: 'ab' });
    expect(told.map(({ length }) => length)).toEqual([200, 199]);
    // The very same: nothing was put in words again.
    const before = new Set(told[0]);
    expect(told[1].filter(problem => !before.has(problem))).toEqual([]);
  });
});
