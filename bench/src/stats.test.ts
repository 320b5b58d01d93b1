import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, summarize } from './stats.ts';

const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test('a percentile is a measured value, by the nearest rank', () => {
  assert.equal(percentile(oneToHundred, 0.95), 95);
  assert.equal(percentile([3, 1, 2], 0.95), 3);
  assert.equal(percentile([7], 0.5), 7);
  assert.throws(() => percentile([], 0.5), /nothing/);
});

test('a median of an even count lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9, 1, 5]), 5);
});

test('a summary leaves the measurements in their order', () => {
  const values = [30, 10, 20];
  assert.deepEqual(summarize(values), {
    samples: 3,
    min: 10,
    median: 20,
    p95: 30,
    max: 30,
  });
  assert.deepEqual(values, [30, 10, 20]);
});
