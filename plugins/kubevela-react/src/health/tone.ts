import {
  darken,
  decomposeColor,
  getContrastRatio,
  lighten,
  type Theme,
} from '@material-ui/core/styles';

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

/** For quiet text: it also stands on tinted paper, which takes some of the contrast away. */
const QUIET_CONTRAST = 5.5;

/**
 * The theme's colour for a tone, moved towards black or white until it is readable.
 *
 * @public
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  if (tone === 'muted') {
    return quietColor(theme);
  }
  const base = {
    ok: palette.success.main,
    busy: palette.info.main,
    warning: palette.warning.main,
    error: palette.error.main,
  }[tone];
  return readable(base, theme, MIN_CONTRAST);
}

/**
 * The theme's secondary text colour, readable on paper and on the page itself.
 *
 * @public
 */
export function quietColor(theme: Theme): string {
  return readable(theme.palette.text.secondary, theme, QUIET_CONTRAST);
}

function readable(color: string, theme: Theme, contrast: number): string {
  const { background, type } = theme.palette;
  const move = type === 'dark' ? lighten : darken;
  let result = color;
  try {
    const opaque = flatten(color, background.paper);
    result = opaque;
    for (let step = 1; step <= MAX_STEPS; step++) {
      const least = Math.min(
        getContrastRatio(result, background.paper),
        getContrastRatio(result, background.default),
      );
      if (least >= contrast) {
        break;
      }
      result = move(opaque, step * STEP);
    }
  } catch {
    // A theme may give colours that MUI cannot compute with (`var(--x)`); they are used as they are.
  }
  return result;
}

/** A colour as it looks on a background: contrast is computed without regard to transparency. */
function flatten(color: string, background: string): string {
  const [red, green, blue, opacity = 1] = decomposeColor(color).values;
  if (opacity === 1) {
    return color;
  }
  const under = decomposeColor(background).values;
  const mixed = [red, green, blue].map((value, index) =>
    Math.round(value * opacity + under[index] * (1 - opacity)),
  );
  return `rgb(${mixed.join(', ')})`;
}
