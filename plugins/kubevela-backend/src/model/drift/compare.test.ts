import { compare } from './compare';
import type { Difference } from './types';

const differences = (applied: unknown, live: unknown, path = ['spec']) => {
  const out: Difference[] = [];
  compare(applied, live, [...path], out);
  return out.map(difference => difference.path.join('.'));
};

describe('compare', () => {
  it.each([
    ['fields that only the live object has', { a: 1 }, { a: 1, b: 2 }],
    [
      'a quantity written otherwise',
      { limits: { cpu: '1000m' } },
      { limits: { cpu: '1' } },
    ],
    [
      'a number for a quantity',
      { limits: { cpu: 1 } },
      { limits: { cpu: '1' } },
    ],
    ['a number for its text', { port: 80 }, { port: '80' }],
    ['a duration written otherwise', { interval: '60s' }, { interval: '1m0s' }],
    ['an empty list that was dropped', { env: [] }, {}],
    ['an empty value that was filled', { env: [] }, { env: [{ name: 'A' }] }],
    ['false that was dropped', { suspend: false }, {}],
    ['an object of nothing but false', { a: { b: false } }, {}],
    ['null', { a: null }, { a: 1 }],
    [
      'defaults inside list elements',
      { containers: [{ name: 'a', image: 'x' }] },
      { containers: [{ name: 'a', image: 'x', imagePullPolicy: 'Always' }] },
    ],
    [
      'an injected container and another order',
      { containers: [{ name: 'a' }, { name: 'b' }] },
      { containers: [{ name: 'proxy' }, { name: 'b' }, { name: 'a' }] },
    ],
    [
      'a port without its protocol',
      { ports: [{ containerPort: 80 }] },
      { ports: [{ containerPort: 80, protocol: 'TCP' }] },
    ],
    [
      'a further variable',
      { env: [{ name: 'A', value: '1' }] },
      {
        env: [
          { name: 'B', value: '2' },
          { name: 'A', value: '1' },
        ],
      },
    ],
  ])('should overlook %s', (_, applied, live) => {
    expect(differences(applied, live)).toEqual([]);
  });

  it.each([
    ['a changed value', { a: 1 }, { a: 2 }, ['spec.a']],
    ['a field that is gone', { a: 'x' }, {}, ['spec.a']],
    ['true that is gone', { a: true }, {}, ['spec.a']],
    [
      'another amount',
      { limits: { memory: '1Gi' } },
      { limits: { memory: '1G' } },
      ['spec.limits.memory'],
    ],
    [
      'a changed variable, whatever its place',
      { env: [{ name: 'A', value: '1' }] },
      {
        env: [
          { name: 'B', value: '2' },
          { name: 'A', value: '3' },
        ],
      },
      ['spec.env.0.value'],
    ],
    [
      'variables that look like quantities',
      { env: [{ name: 'A', value: '1000m' }] },
      { env: [{ name: 'A', value: '1' }] },
      ['spec.env.0.value'],
    ],
    [
      'a container that is gone',
      { containers: [{ name: 'a' }] },
      { containers: [{ name: 'b' }] },
      ['spec.containers.0'],
    ],
    [
      'a longer argument list',
      { args: ['a'] },
      { args: ['a', 'b'] },
      ['spec.args'],
    ],
    ['an object that became a text', { a: { b: 1 } }, { a: 'x' }, ['spec.a']],
  ])('should find %s', (_, applied, live, paths) => {
    expect(differences(applied, live)).toEqual(paths);
  });
});
