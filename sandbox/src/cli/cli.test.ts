import assert from 'node:assert/strict';
import test from 'node:test';
import { neededPrograms } from '../requests.ts';
import { parseClusters, parsePid } from './options.ts';
import { parseProxyFault } from './parseProxyFault.ts';
import { printProgress } from './printProgress.ts';
import { UsageError } from './usage.ts';

test('a proxy fault is read from words', () => {
  const words = ['delay=1.5s', 'path=/apis/', 'verb=list,watch', 'times=3'];
  assert.deepEqual(parseProxyFault(words), {
    delay: 1500,
    path: '/apis/',
    verb: ['list', 'watch'],
    times: 3,
  });
  assert.deepEqual(parseProxyFault(['cut=now']), { cut: 'now' });
  assert.deepEqual(parseProxyFault(['cut=4096']), { cut: 4096 });
});

for (const words of [['path=/apis/'], ['delay=soon'], ['status=x'], ['slow']]) {
  test(`the proxy fault "${words}" is refused`, () => {
    assert.throws(() => parseProxyFault(words), UsageError);
  });
}

test('a default cluster keeps its version, another may name one', () => {
  assert.deepEqual(
    parseClusters('prod-us,old=1.10.9,new', 'vela').map(c => [
      c.name,
      c.kubevela,
    ]),
    [
      ['prod-us', '1.10.9'],
      ['old', '1.10.9'],
      ['new', undefined],
    ],
  );
  assert.throws(() => parseClusters('a=1.9', 'vela'), UsageError);
});

test('a process is named by its number', () => {
  assert.equal(parsePid('42'), 42);
  assert.equal(parsePid(undefined), undefined);
  assert.throws(() => parsePid('all'), UsageError);
});

test('only what the clusters need is built, the API server first', () => {
  assert.deepEqual(neededPrograms([{ name: 'a', profile: 'bare' }]), ['kube']);
  assert.deepEqual(
    neededPrograms([
      { name: 'a', profile: 'vela' },
      { name: 'b', profile: 'full', kubevela: '1.10.9' },
    ]),
    ['kube', 'kwok', 'vela-core-1.11.0', 'vela-core-1.10.9', 'kruise-rollouts'],
  );
});

test('progress shows what a step took', () => {
  const lines: string[] = [];
  const progress = printProgress(line => lines.push(line));
  progress('build kube', 'started', 'about 250 s');
  progress('build kube', 'done');
  assert.match(lines[0], /^ +0\.0 s {2}build kube: started \(about 250 s\)$/);
  assert.match(lines[1], /build kube: done in 0\.0 s$/);
});
