import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';
import { STEPS, type WizardStep } from './steps';
import type { Creation } from './useCreation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
}));

/** A step back, a step on and, at last, the button that creates. */
export function StepActions(props: {
  step: WizardStep;
  /** What is here has to be mended first. */
  isLocked: boolean;
  creation: Creation;
  onBack(): void;
  onNext(): void;
}) {
  const { step, isLocked, creation, onBack, onNext } = props;
  const { t } = useT();
  const classes = useStyles();
  const index = STEPS.indexOf(step);
  return (
    <div className={classes.root}>
      {index > 0 && (
        <Button disabled={isLocked || creation.isWriting} onClick={onBack}>
          {t('edit.back')}
        </Button>
      )}
      {step === 'review' ? (
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!creation.isReady}
        >
          {t(creation.isWriting ? 'wizard.creating' : 'wizard.create')}
        </Button>
      ) : (
        <Button
          // Enter in one of many forms is not meant to leave them all.
          type={step === 'where' ? 'submit' : 'button'}
          variant="contained"
          color="primary"
          onClick={step === 'where' ? undefined : onNext}
        >
          {t('wizard.next', { step: t(`wizard.${STEPS[index + 1]}`) })}
        </Button>
      )}
    </div>
  );
}
