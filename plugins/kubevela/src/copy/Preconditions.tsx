import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircle';
import CancelIcon from '@material-ui/icons/Cancel';
import {
  toneColor,
  useT,
  type CopyPrecondition,
} from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
  },
  item: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

/** What a promotion asks for, and whether it is so. */
export function Preconditions(props: {
  tier: string;
  items: CopyPrecondition[];
  override: boolean;
  /** Undefined where nothing is in the way. */
  onOverride?(override: boolean): void;
}) {
  const { tier, items, override, onOverride } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useT();
  const title = t('copy.promotion', { tier });
  return (
    <section aria-label={title}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <ul className={classes.list}>
        {items.map(({ code, met, params }) => {
          const Icon = met ? CheckIcon : CancelIcon;
          return (
            <li key={code} className={classes.item}>
              <Icon
                fontSize="small"
                style={{ color: toneColor(theme, met ? 'ok' : 'error') }}
                titleAccess={t(
                  met ? 'copy.precondition.ok' : 'copy.precondition.not',
                )}
              />
              {t(`copy.precondition.${code}.${met ? 'met' : 'unmet'}`, {
                from: '',
                to: '',
                wanted: '',
                found: '',
                minutes: '',
                ...params,
              })}
            </li>
          );
        })}
      </ul>
      {onOverride && (
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              checked={override}
              onChange={event => onOverride(event.target.checked)}
            />
          }
          label={t('copy.override')}
        />
      )}
    </section>
  );
}
