import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  quietColor,
  RelativeTime,
  toneColor,
  useT,
  type ImageScan,
  type Tone,
} from '@velastage/plugin-kubevela-react';

/** From worst; what a scanner knows no severity of stands last. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;

const TONES: Record<(typeof SEVERITIES)[number], Tone> = {
  critical: 'error',
  high: 'warning',
  medium: 'muted',
  low: 'muted',
  unknown: 'muted',
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
  },
  count: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  grave: { fontWeight: 700 },
  quiet: { color: quietColor(theme) },
}));

/** How many vulnerabilities a scanner found in an image, by severity; those that there are none of are left out. */
export function ScanCounts(props: {
  scan: ImageScan;
  /** Without who looked and when, which then stand on hover. */
  brief?: boolean;
}) {
  const { scan, brief } = props;
  const { counts, scanner, scannedAt } = scan;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useT();
  const found = SEVERITIES.filter(severity => counts[severity] > 0);
  return (
    <span className={classes.root} title={brief ? scanner : undefined}>
      {found.map(severity => (
        <span
          key={severity}
          className={`${classes.count} ${
            TONES[severity] === 'muted' ? '' : classes.grave
          }`}
          style={{ color: toneColor(theme, TONES[severity]) }}
        >
          {t(`scan.${severity}`, { n: String(counts[severity]) })}
        </span>
      ))}
      {found.length === 0 && <span>{t('scan.none')}</span>}
      {!brief && (scanner || scannedAt) && (
        <span className={classes.quiet}>
          {scanner} {scannedAt && <RelativeTime at={scannedAt} form="ago" />}
        </span>
      )}
    </span>
  );
}
