import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { quietColor, toneColor, useT } from '@velastage/plugin-kubevela-react';
import { STEPS, type WizardStep } from './steps';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
    '&:not(:last-child)::after': {
      content: '""',
      width: theme.spacing(3),
      flexShrink: 1,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5),
    border: 0,
    borderRadius: theme.shape.borderRadius,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:disabled': { color: quietColor(theme), cursor: 'not-allowed' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: 24,
    height: 24,
    border: `1px solid ${quietColor(theme)}`,
    borderRadius: '50%',
    fontSize: '0.8rem',
    '& svg': { fontSize: '1rem' },
  },
  current: {
    fontWeight: 700,
    '& $number': {
      backgroundColor: theme.palette.primary.main,
      borderColor: theme.palette.primary.main,
      color: theme.palette.primary.contrastText,
    },
  },
  wrong: {
    '& $number': {
      borderColor: toneColor(theme, 'error'),
      color: toneColor(theme, 'error'),
      fontWeight: 700,
    },
  },
  text: {
    [theme.breakpoints.down('sm')]: {
      '$button:not($current) > &': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      },
    },
  },
}));

/** The steps of the wizard: where one is, what is done, what is wrong, and a way to each that can be gone to. */
export function StepBar(props: {
  current: WizardStep;
  /** Those that can be gone to. */
  open: WizardStep[];
  done: WizardStep[];
  wrong: WizardStep[];
  onGo(step: WizardStep): void;
}) {
  const { current, open, done, wrong, onGo } = props;
  const { t } = useT();
  const classes = useStyles();
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className={classes.list}>
        {STEPS.map((step, index) => {
          const isWrong = wrong.includes(step) && step !== current;
          const isDone = done.includes(step) && step !== current;
          return (
            <li key={step} className={classes.item}>
              <button
                type="button"
                className={[
                  classes.button,
                  step === current && classes.current,
                  isWrong && classes.wrong,
                ]
                  .filter(Boolean)
                  .join(' ')}
                aria-current={step === current ? 'step' : undefined}
                disabled={!open.includes(step)}
                onClick={() => onGo(step)}
              >
                <span className={classes.number} aria-hidden>
                  {isWrong && '!'}
                  {!isWrong && (isDone ? <CheckIcon /> : index + 1)}
                </span>
                <span className={classes.text}>
                  {isWrong
                    ? t('wizard.step.wrong', { step: t(`wizard.${step}`) })
                    : t(`wizard.${step}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
