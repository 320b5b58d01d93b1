import { screen } from '@testing-library/react';
import { exampleScan } from '../__fixtures__/images';
import { exampleNode } from '../__fixtures__/resources';
import { renderScreen } from '../__testUtils__/renderScreen';
import { SummaryPart } from './SummaryPart';

function show(change: Parameters<typeof exampleNode>[2]) {
  const node = exampleNode('Deployment', 'web', change);
  renderScreen(<SummaryPart node={node} nodes={[node]} />);
}

describe('SummaryPart', () => {
  it('says what a scanner found in each container, and that it found nothing', async () => {
    const clean = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
    show({
      scans: [
        exampleScan('web:1.9.0', { container: 'web' }),
        exampleScan('proxy:2', {
          container: 'proxy',
          counts: clean,
          scanner: undefined,
          scannedAt: undefined,
        }),
      ],
    });
    expect(await screen.findByText('Known vulnerabilities')).toBeVisible();
    const [web, proxy] = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(web).toBe(
      'web: 2 critical14 high31 medium1 unratedTrivy 0.57.1 45 min ago',
    );
    expect(proxy).toBe('proxy: no known vulnerabilities');
  });

  it('says nothing of vulnerabilities where nobody looked', async () => {
    show({
      info: [
        { name: 'replicas', value: '1/3' },
        { name: 'x-own', value: 'y' },
      ],
    });
    expect(await screen.findByText('replicas')).toBeVisible();
    expect(screen.getByText('x-own')).toBeVisible();
    expect(screen.queryByText('Known vulnerabilities')).toBeNull();
  });
});
