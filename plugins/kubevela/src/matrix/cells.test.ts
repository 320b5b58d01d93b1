import {
  exampleComponents,
  exampleInstance,
  exampleSummary,
} from '../__fixtures__/instances';
import { cellsOf } from './cells';

const instance = (cluster: string, release: string) =>
  exampleInstance({
    summary: exampleSummary({ cluster }),
    components: exampleComponents({ release }),
  });

const differing = (...releases: string[]) =>
  [
    ...cellsOf(
      releases.map((release, index) => instance(`c${index}`, release)),
      'web',
    ).values(),
  ].map(({ differs }) => differs);

describe('cellsOf', () => {
  it('marks what differs from most others', () => {
    expect(differing('1', '1', '2')).toEqual([false, false, true]);
  });
  it('marks nothing where all are the same, and all where none is usual', () => {
    expect(differing('1', '1')).toEqual([false, false]);
    expect(differing('1', '2')).toEqual([true, true]);
  });
});
