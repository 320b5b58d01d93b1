import { darken, getContrastRatio, lighten, type Theme } from '@material-ui/core/styles';

/**
 * What a mark says with its colour, beside its shape and its word.
 *
 * @public
 */
export type Tone = 'ok' | 'busy' | 'warning' | 'error' | 'muted';

/** WCAG AA for text; more than the 3:1 that icons need. */
const MIN_CONTRAST = 4.5;
const STEP = 0.08;
const MAX_STEPS = 10;

/**
 * The theme's colour for a tone, moved towards black or white until it is readable on paper.
 *
 * @public
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  const base = {
    ok: palette.success.main,
    busy: palette.info.main,
    warning: palette.warning.main,
    error: palette.error.main,
    muted: palette.text.secondary,
  }[tone];
  return readableOn(base, palette.background.paper, palette.type === 'dark');
}

function readableOn(color: string, background: string, dark: boolean): string {
  let result = color;
  try {
    for (let step = 1; step <= MAX_STEPS; step++) {
      if (getContrastRatio(result, background) >= MIN_CONTRAST) {
        break;
      }
      result = dark ? lighten(color, step * STEP) : darken(color, step * STEP);
    }
  } catch {
    // A theme may give colours that MUI cannot compute with (`var(--x)`); they are used as they are.
  }
  return result;
}
