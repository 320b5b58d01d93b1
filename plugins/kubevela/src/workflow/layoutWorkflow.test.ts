import type { WorkflowStep } from '@velastage/plugin-kubevela-react';
import { layoutWorkflow, STEP_WIDTH_PX } from './layoutWorkflow';

const step = (
  name: string,
  after: string[] = [],
  parent?: string,
): WorkflowStep => ({
  name,
  parent,
  type: 't',
  phase: 'pending',
  after: after.map(each => ({ step: each, by: 'dependsOn' as const })),
});

function rows(steps: WorkflowStep[]) {
  return Object.fromEntries(
    layoutWorkflow(steps).steps.map(({ id, row }) => [id, row]),
  );
}

describe('layoutWorkflow', () => {
  it('puts what runs at the same time side by side, and the rest under what it begins after', () => {
    expect(
      rows([
        step('a'),
        step('b', ['a']),
        step('c', ['a']),
        step('d', ['b', 'c']),
        step('e'),
      ]),
    ).toEqual({ a: 0, b: 1, c: 1, d: 2, e: 0 });
  });

  it('counts what is inside a group for the group, and keeps it inside', () => {
    const { steps, lines, width, height } = layoutWorkflow([
      step('g'),
      step('x', ['a'], 'g'),
      step('y', ['x'], 'g'),
      step('a'),
      step('z', ['g']),
    ]);
    const place = (id: string) => steps.find(each => each.id === id)!;
    expect(place('g').row).toBe(1);
    expect(place('z').row).toBe(2);
    expect(place('g/y').row).toBe(1);
    const group = place('g');
    for (const id of ['g/x', 'g/y']) {
      const inner = place(id);
      expect(inner.x).toBeGreaterThan(group.x);
      expect(inner.x + inner.width).toBeLessThan(group.x + group.width);
      expect(inner.y + inner.height).toBeLessThan(group.y + group.height);
    }
    for (const each of steps) {
      expect(each.x).toBeGreaterThanOrEqual(0);
      expect(each.x + each.width).toBeLessThanOrEqual(width);
      expect(each.y + each.height).toBeLessThanOrEqual(height);
    }
    expect(lines.map(({ id }) => id)).toEqual(['a>g/x', 'g/x>g/y', 'g>z']);
  });

  it('leads lines past the steps between', () => {
    const { lines, width } = layoutWorkflow([
      step('a'),
      step('b', ['a']),
      step('c', ['b', 'a']),
    ]);
    const lane = (id: string) => lines.find(each => each.id === id)!.lane;
    expect(lane('a>b')).toBeUndefined();
    expect(lane('b>c')).toBeUndefined();
    expect(lane('a>c')).toBeGreaterThan(STEP_WIDTH_PX);
    expect(lane('a>c')).toBeLessThanOrEqual(width);
  });

  it('comes to an end where steps wait for each other, or for none that there is', () => {
    expect(
      Object.keys(rows([step('a', ['b']), step('b', ['a', 'gone'])])),
    ).toHaveLength(2);
    expect(layoutWorkflow([])).toMatchObject({
      steps: [],
      width: 0,
      height: 0,
    });
    expect(rows([step('lost', [], 'nowhere')])).toEqual({ 'nowhere/lost': 0 });
  });
});
