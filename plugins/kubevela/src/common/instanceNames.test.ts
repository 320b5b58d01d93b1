import { exampleSummary } from '../__fixtures__/instances';
import { instanceNames } from './instanceNames';

const namesOf = (...places: Array<[string, string | undefined, string?]>) => [
  ...instanceNames(
    places.map(([cluster, environment, namespace = 'shop']) =>
      exampleSummary({ cluster, environment, namespace }),
    ),
  ).values(),
];

describe('instanceNames', () => {
  it('prefers the environment, else the cluster', () => {
    expect(namesOf(['eu', 'prod'], ['dev', undefined])).toEqual([
      'prod',
      'dev',
    ]);
  });

  it('adds what tells two of the same name apart', () => {
    expect(namesOf(['eu', 'prod'], ['us', 'prod'])).toEqual([
      'prod · eu',
      'prod · us',
    ]);
    expect(namesOf(['eu', undefined, 'a'], ['eu', undefined, 'b'])).toEqual([
      'eu/a',
      'eu/b',
    ]);
  });
});
