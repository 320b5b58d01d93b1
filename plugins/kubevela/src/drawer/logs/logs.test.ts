import { exampleNode } from '../../__fixtures__/resources';
import { LogBuffer, MAX_LINES } from './LogBuffer';
import { countMatches, cutMatches } from './matches';
import { containersOfPods, podsBelow } from './podsBelow';
import { podsOfLog } from './podsOfLog';
import { shortNames } from './shortNames';

const line = (pod: string, time: string | undefined, text = `${pod} ${time}`) =>
  ({ type: 'line', pod, container: 'web', time, text } as const);

const texts = (buffer: LogBuffer) => buffer.lines.map(({ text }) => text);

describe('LogBuffer', () => {
  it('puts the lines of several pods in the order of their times', () => {
    const buffer = new LogBuffer();
    buffer.push([
      line('a', '2026-11-22T10:00:01Z'),
      line('a', '2026-11-22T10:00:03Z'),
    ]);
    buffer.push([
      line('b', '2026-11-22T10:00:02.5Z'),
      line('b', '2026-11-22T10:00:02.51Z'),
      line('b', '2026-11-22T10:00:04Z'),
    ]);
    expect(texts(buffer)).toEqual([
      'a 2026-11-22T10:00:01Z',
      'b 2026-11-22T10:00:02.5Z',
      'b 2026-11-22T10:00:02.51Z',
      'a 2026-11-22T10:00:03Z',
      'b 2026-11-22T10:00:04Z',
    ]);
  });

  it('keeps lines of the same time as they came, without terminal colours', () => {
    const buffer = new LogBuffer();
    const time = '2026-11-22T10:00:01Z';
    buffer.push([line('a', time, '\u001b[31mone\u001b[0m')]);
    buffer.push([line('a', time, 'two')]);
    expect(texts(buffer)).toEqual(['one', 'two']);
  });

  it('keeps the newest lines and counts the rest', () => {
    const buffer = new LogBuffer();
    buffer.push(
      Array.from({ length: MAX_LINES + 5 }, (_, i) =>
        line('a', undefined, String(i)),
      ),
    );
    expect(buffer.lines).toHaveLength(MAX_LINES);
    expect(buffer.lines[0].text).toBe('5');
    expect(buffer.dropped).toBe(5);
  });

  it('knows how each container stands, and what is left out', () => {
    const buffer = new LogBuffer();
    const state = (pod: string, container: string, value: string) =>
      ({ type: 'container', pod, container, state: value } as never);
    buffer.push([
      state('web-1', 'web', 'following'),
      state('web-1', 'proxy', 'ended'),
      state('web-2', 'web', 'following'),
      { type: 'omitted', pods: 3 },
    ]);
    buffer.push([state('web-2', 'web', 'gone')]);
    expect(podsOfLog(buffer.sources)).toMatchObject([
      {
        name: 'web-1',
        short: '1',
        index: 0,
        state: 'following',
        several: true,
      },
      { name: 'web-2', short: '2', index: 1, state: 'gone', several: false },
    ]);
    expect(buffer.omitted).toBe(3);
  });
});

describe('shortNames', () => {
  it.each([
    [
      ['web-7d9c-abc', 'web-7d9c-def'],
      ['abc', 'def'],
    ],
    [
      ['web-7d9c-abc', 'web-81aa-def'],
      ['7d9c-abc', '81aa-def'],
    ],
    [
      ['cache-1', 'cache-10'],
      ['1', '10'],
    ],
    [
      ['web', 'web-1'],
      ['web', 'web-1'],
    ],
    [['web-7d9c-abc'], ['abc']],
    [['alone'], ['alone']],
  ])('tells %j apart as %j', (pods, expected) => {
    expect([...shortNames(pods).values()]).toEqual(expected);
  });
});

describe('matches', () => {
  it('are found without regard to case, and counted', () => {
    expect(cutMatches('Error: an ERROR', 'error')).toEqual([
      { text: 'Error', match: true },
      { text: ': an ', match: false },
      { text: 'ERROR', match: true },
    ]);
    expect(countMatches('Error: an ERROR', 'error')).toBe(2);
    expect(cutMatches('', 'x')).toEqual([{ text: '', match: false }]);
  });
});

describe('podsBelow', () => {
  it('finds pods at any depth, once, in a cycle too', () => {
    const nodes = [
      exampleNode('Deployment', 'web', { parents: ['ReplicaSet/rs'] }),
      exampleNode('ReplicaSet', 'rs', { parents: ['Deployment/web'] }),
      exampleNode('Pod', 'a', {
        parents: ['ReplicaSet/rs'],
        containers: ['web', 'proxy'],
      }),
      exampleNode('Pod', 'lost', { parents: ['ReplicaSet/rs'], missing: true }),
      exampleNode('Pod', 'other'),
    ];
    const pods = podsBelow(nodes, [nodes[0]]);
    expect(pods.map(({ ref }) => ref.name)).toEqual(['a']);
    expect(containersOfPods(pods)).toEqual({
      all: ['web', 'proxy'],
      main: 'web',
    });
  });

  it('takes no container for the main one where pods begin with different ones', () => {
    const pods = [
      exampleNode('Pod', 'a', { containers: ['web'] }),
      exampleNode('Pod', 'b', { containers: ['worker', 'proxy'] }),
    ];
    expect(containersOfPods(pods)).toEqual({
      all: ['web', 'worker', 'proxy'],
      main: undefined,
    });
  });
});
