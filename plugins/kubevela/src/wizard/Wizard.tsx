import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  Notice,
  toneColor,
  useT,
  useYamlText,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { DiscardQuestion } from '../edit/DiscardQuestion';
import { nameOf } from './newDraft';
import { StepActions } from './StepActions';
import { StepBar } from './StepBar';
import { StepBody } from './StepBody';
import { STEPS } from './steps';
import { useCreation } from './useCreation';
import { useLeaveGuard } from './useLeaveGuard';
import { useMoves } from './useMoves';
import { useStepProblems } from './useStepProblems';
import { useSuggestions } from './useSuggestions';
import { useWizard } from './useWizard';

const useStyles = makeStyles(theme => ({
  form: {
    // The theme's own red is too pale to be read.
    '& .MuiFormHelperText-root.Mui-error, & .MuiFormLabel-root.Mui-error': {
      color: toneColor(theme, 'error'),
    },
  },
  title: {
    fontSize: '1.2rem',
    fontWeight: 600,
    '&:focus': { outline: 'none' },
  },
}));

/** A new Application in steps that can be gone to and fro. */
export function Wizard(props: { onCreated(instance: InstanceRef): void }) {
  const { t } = useT();
  const classes = useStyles();
  const wizard = useWizard();
  const { value, step, tried, offerOwner, round } = wizard;
  // Whoever is in one group; that may be known only when they are steps further.
  const { mine = [] } = useSuggestions() ?? {};
  const group = mine.length === 1 ? mine[0] : undefined;
  useEffect(() => {
    if (group) {
      offerOwner(group);
    }
    // Once for each beginning: the function is another at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [group, round]);
  const { place, draft } = value;
  const instance: InstanceRef = {
    cluster: place?.cluster ?? '',
    namespace: place?.namespace ?? '',
    name: nameOf(draft),
  };
  const yaml = useYamlText(draft);
  const { isFine, general, atStep } = useStepProblems(wizard);
  const creation = useCreation({
    instance,
    // Written when it is looked at: with each key that is typed into a form it would make the key slow.
    manifest: step === 'review' ? yaml.text : undefined,
    draft,
    canCheck: step === 'review' && !yaml.fault && isFine('where'),
    onCreated: () => {
      wizard.forget();
      props.onCreated(instance);
    },
  });
  const guard = useLeaveGuard(wizard.isDirty);
  const form = useRef<HTMLFormElement>(null);
  const { heading, go, goOn, show } = useMoves({
    wizard,
    instance,
    creation,
    isFine,
    form,
  });
  const index = STEPS.indexOf(step);
  const isWrong = tried.includes(step) && !isFine(step);

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (step === 'where') {
          goOn();
        } else if (creation.isReady) {
          creation.write();
        }
      }}
    >
      <Stack>
        {wizard.isRestored && (
          <Notice
            tone="muted"
            title={t('wizard.restored')}
            action={
              <Button size="small" onClick={wizard.startAfresh}>
                {t('wizard.afresh')}
              </Button>
            }
          />
        )}
        <StepBar
          current={step}
          open={
            // A text that cannot be read would be lost elsewhere.
            yaml.fault
              ? [step]
              : STEPS.filter((_, at) => at <= index || isFine('where'))
          }
          done={STEPS.filter(
            (each, at) => at < index && each !== 'review' && isFine(each),
          )}
          wrong={STEPS.filter(each => tried.includes(each) && !isFine(each))}
          onGo={go}
        />
        <Typography
          component="h2"
          ref={heading}
          tabIndex={-1}
          className={classes.title}
        >
          {t('wizard.step', {
            number: String(index + 1),
            all: String(STEPS.length),
            step: t(`wizard.${step}`),
          })}
        </Typography>
        <StepBody
          wizard={wizard}
          instance={instance}
          yaml={yaml}
          creation={creation}
          problems={[...creation.check.lastProblems, ...atStep]}
          onShow={show}
          onGo={go}
        />
        {isWrong && (
          <Notice tone="error" role="alert" title={t('wizard.unfinished')}>
            {general.map(({ message }) => (
              <div key={message}>{message}</div>
            ))}
          </Notice>
        )}
        <StepActions
          step={step}
          isLocked={yaml.fault !== undefined}
          creation={creation}
          onBack={() => go(STEPS[index - 1])}
          onNext={goOn}
        />
      </Stack>
      {guard.wanted && (
        <DiscardQuestion
          onDiscard={() => {
            wizard.forget();
            guard.leave();
          }}
          onStay={guard.stay}
        />
      )}
    </form>
  );
}
