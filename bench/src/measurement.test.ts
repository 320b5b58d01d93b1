import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Measurement, passes, ratioOf } from './measurement.ts';
import { renderTable } from './report.ts';
import { summarize } from './stats.ts';

const base: Measurement = {
  bench: 'd',
  what: 'a list',
  unit: 'ms',
  value: summarize([10, 12, 14, 30]),
};

test('a limit on the p95 looks at the slow ones', () => {
  assert.equal(passes({ ...base, limit: { of: 'p95', most: 20 } }), false);
  assert.equal(passes({ ...base, limit: { of: 'median', most: 20 } }), true);
  assert.equal(passes(base), undefined);
});

test('a ratio is ours by the peer', () => {
  const measurement: Measurement = {
    ...base,
    value: 30,
    peer: { what: 'peer', value: 20 },
    limit: { of: 'ratio', most: 1.5 },
  };
  assert.equal(ratioOf(measurement), 1.5);
  assert.equal(passes(measurement), true);
  assert.equal(passes({ ...measurement, value: 31 }), false);
  assert.equal(ratioOf(base), undefined);
});

test('the table says what failed', () => {
  const table = renderTable([
    { ...base, limit: { of: 'p95', most: 20 } },
    { ...base, what: 'short', value: 1 },
  ]);
  assert.match(table, /a list.*\| 13 ms.*\| 30 ms.*p95 ≤ 20 ms.*\| \*\*no\*\*/);
  assert.match(table, /short.*\| 1 ms/);
});
