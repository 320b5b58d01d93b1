import { alpha, type Theme } from '@material-ui/core/styles';

const OPACITY = { line: 0.14, word: 0.32 };

/** Background of what a comparison removed (`error`) or added (`success`): a line, or words that stand out of it. */
export function diffTint(
  theme: Theme,
  color: 'error' | 'success',
  what: keyof typeof OPACITY,
): string {
  const { main } = theme.palette[color];
  try {
    return alpha(main, OPACITY[what]);
  } catch {
    // A theme may give colours that MUI cannot compute with (`var(--x)`); `del` and `ins` remain.
    return 'transparent';
  }
}
