import { exampleSummary } from '../__fixtures__/instances';
import { instanceCsv } from './csv';

describe('instanceCsv', () => {
  it('quotes what needs it and disarms formulas', () => {
    const text = instanceCsv([
      exampleSummary({
        name: '=HYPERLINK("x")',
        problem: { code: 'x', severity: 'error', sentence: 'a, "b"\nc' },
      }),
    ]);
    const [head, ...rest] = text.split('\r\n');
    expect(head).toMatch(/^cluster,namespace,name,/);
    expect(rest.join('\r\n')).toContain('"\'=HYPERLINK(""x"")"');
    expect(rest.join('\r\n')).toContain('"a, ""b""\nc"');
  });
});
