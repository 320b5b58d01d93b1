import { useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { filledOf, FILLED } from './__fixtures__/filled';
import { fillForm } from './__testUtils__/fillForm';
import { DefinitionForm } from './DefinitionForm';
import type { FormProblem } from './problems';
import { fixture } from './schema/__fixtures__/schemas';

/** Fills in the form of a definition by what stands in it, and says what comes out. */
async function filledIn(
  schema: object,
  wanted: Record<string, unknown>,
): Promise<{ value: Record<string, unknown>; problems: FormProblem[] }> {
  const said = { value: {}, problems: [] as FormProblem[] };
  const definition = {
    summary: {
      type: 'component' as const,
      name: 'it',
      namespace: 'vela-system',
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
    },
    schema,
    uiSchema: [],
  };
  function Page() {
    const [value, setValue] = useState({});
    return (
      <DefinitionForm
        idPrefix="f"
        definition={definition}
        value={value}
        onChange={(next, problems) => {
          said.value = next;
          said.problems = problems;
          setValue(next);
        }}
      />
    );
  }
  const { container } = await renderInTestApp(<Page />);
  fillForm(container, 'f', wanted);
  return said;
}

/**
 * One half of the round trip: the form makes of what is filled in exactly that. The other half, in
 * filledForms.cluster.test.ts of the backend, applies it to real clusters, whose schemas are compared with those
 * that the forms are made of here.
 */
describe('the form of each definition that vela-core comes with', () => {
  it('is tried', () => {
    const names = fixture('vela-core-1.11.0').map(({ name }) => name);
    expect(FILLED.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it.each(fixture('vela-core-1.11.0'))(
    '1.11.0 $name says what was filled in, and nothing is wrong with it',
    async ({ name, schema }) => {
      const wanted = filledOf(name, '1.11.0');
      expect(await filledIn(schema, wanted)).toEqual({
        value: wanted,
        problems: [],
      });
    },
  );

  it.each(fixture('vela-core-1.10.9'))(
    '1.10.9 $name, which is another one there',
    async ({ name, schema }) => {
      const wanted = filledOf(name, '1.10.9');
      expect(await filledIn(schema, wanted)).toEqual({
        value: wanted,
        problems: [],
      });
    },
  );
});
