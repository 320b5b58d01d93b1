import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../translation/useT';

/** How parameters are shown. */
export type Mode = 'form' | 'yaml';

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none', paddingTop: 2, paddingBottom: 2 },
  chosen: { backgroundColor: theme.palette.action.selected, fontWeight: 700 },
}));

/** Form or YAML. */
export function ModeSwitch(props: {
  mode: Mode;
  canForm: boolean;
  onChange(mode: Mode): void;
}) {
  const { mode, canForm, onChange } = props;
  const { t } = useT();
  const classes = useStyles();
  return (
    <ButtonGroup size="small" role="group" aria-label={t('form.mode')}>
      {(['form', 'yaml'] as const).map(each => (
        <Button
          key={each}
          className={`${classes.button} ${each === mode ? classes.chosen : ''}`}
          aria-pressed={each === mode}
          disabled={each === 'form' && !canForm}
          onClick={() => onChange(each)}
        >
          {t(each === 'form' ? 'form.mode.form' : 'form.mode.yaml')}
        </Button>
      ))}
    </ButtonGroup>
  );
}
