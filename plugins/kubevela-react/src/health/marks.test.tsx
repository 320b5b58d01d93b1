import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import type { Health } from '@velastage/plugin-kubevela-common';
import { HEALTH_LOOKS } from './looks';
import { HealthMark } from './marks';
import { toneColor, type Tone } from './tone';

describe('HealthMark', () => {
  it('says its word beside its shape', () => {
    renderInTestApp(<HealthMark health="Degraded" />);
    expect(screen.getByText('Degraded')).toBeInTheDocument();
  });

  it('has its health as accessible name where it is a shape alone', () => {
    renderInTestApp(<HealthMark health="Missing" iconOnly hint="deleted" />);
    const mark = screen.getByRole('img', { name: 'Health: Missing' });
    expect(mark).toHaveAttribute('title', 'Health: Missing: deleted');
  });

  it('shows a health that it does not know as it is', () => {
    renderInTestApp(<HealthMark health={'Exploded' as Health} />);
    expect(screen.getByText('Exploded')).toBeInTheDocument();
  });

  it('has another shape for each health', () => {
    const shapes = Object.values(HEALTH_LOOKS).map(({ Icon }) => Icon);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(['light', 'dark'] as const)('is readable in the %s theme', type => {
    const theme = createTheme({ palette: { type } });
    const { paper, default: page } = theme.palette.background;
    const tones: Tone[] = ['ok', 'busy', 'warning', 'error', 'muted'];
    for (const tone of tones) {
      const color = toneColor(theme, tone);
      // A transparent colour would make the computed contrast meaningless.
      expect(color).not.toMatch(/^rgba/);
      expect(getContrastRatio(color, paper)).toBeGreaterThanOrEqual(4.5);
      expect(getContrastRatio(color, page)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
