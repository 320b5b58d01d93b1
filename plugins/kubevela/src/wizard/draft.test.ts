import { withPolicies, withWorkflow, freeName } from '../edit/draft';
import { deliversNothing } from '../edit/deliversNothing';
import {
  attributeOf,
  newApplication,
  withAttribute,
  withNamespace,
} from './newDraft';
import { stepOf } from './steps';
import { stillMeant } from './stillMeant';

const { draft } = newApplication();

describe('a new draft', () => {
  it('says nothing of what nobody said anything of', () => {
    const owned = withAttribute(draft, 'owner', 'payments');
    expect(attributeOf(owned, 'owner')).toBe('payments');
    expect(withAttribute(owned, 'owner', '')).toEqual(draft);
    expect(withNamespace(withNamespace(draft, 'shop'), undefined)).toEqual(
      draft,
    );
    const governed = withPolicies(draft, [
      { name: 'once', type: 'apply-once' },
    ]);
    expect(withPolicies(governed, [])).toEqual(draft);
    const steered = withWorkflow(draft, {
      steps: [{ name: 'wait', type: 'suspend' }],
      mode: { steps: 'DAG' },
    });
    expect(
      withWorkflow(steered, { steps: [], mode: { steps: 'DAG' } }),
    ).toEqual(draft);
  });

  it('keeps a workflow that stands elsewhere', () => {
    const referring = { spec: { workflow: { ref: 'ours' } } };
    expect(
      withWorkflow(referring, { ref: 'ours', steps: [] } as never),
    ).toEqual({ spec: { workflow: { ref: 'ours', steps: [] } } });
  });

  it('gives each part a name of its own', () => {
    const parts = [{ name: 'suspend' }, { name: 'suspend-2' }];
    expect(freeName('suspend', parts)).toBe('suspend-3');
    expect(freeName('deploy', parts)).toBe('deploy');
  });
});

describe('problems', () => {
  it.each([
    ['metadata.name', 'where'],
    ['spec.components[0].name', 'components'],
    ['spec.policies[0]', 'delivery'],
    ['spec.workflow.steps[1].type', 'delivery'],
    ['kind', 'review'],
    [undefined, 'review'],
  ])('of %s are mended in the step %s', (path, step) => {
    expect(stepOf(path)).toBe(step);
  });

  it('are forgotten where their place says something else', () => {
    const at = (image: string) => ({
      spec: { components: [{ name: 'web', properties: { image } }] },
    });
    const problem = (path?: string) =>
      ({ severity: 'error', code: 'x', message: 'x', path } as const);
    const image = problem('spec.components[0].properties.image');
    const name = problem('spec.components[0].name');
    expect(stillMeant([image, name, problem()], at('a'), at('b'))).toEqual([
      name,
      problem(),
    ]);
  });

  it('are foreseen where no step delivers anything', () => {
    expect(deliversNothing([])).toBe(false);
    expect(deliversNothing([{ type: 'suspend' }])).toBe(true);
    expect(deliversNothing([{ type: 'suspend' }, { type: 'deploy' }])).toBe(
      false,
    );
    expect(deliversNothing([{ type: 'our-own' }])).toBe(false);
  });
});
