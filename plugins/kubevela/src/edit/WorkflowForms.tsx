import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import {
  Notice,
  Quiet,
  useT,
  type ComponentValue,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { freeName, type PartValue, type WorkflowValue } from './draft';
import { PartForms, type PartFormsProps } from './PartForms';
import { DependsOn } from './DependsOn';
import { deliversNothing } from './deliversNothing';

const MODES = ['StepByStep', 'DAG'] as const;

/** The workflow of an Application: its steps in their order, each with its form, and how they follow each other. */
export function WorkflowForms(
  props: Omit<PartFormsProps, 'before' | 'value' | 'onChange'> & {
    before: WorkflowValue;
    value: WorkflowValue;
    /** To begin a workflow with. */
    components: ComponentValue[];
    onChange(value: WorkflowValue): void;
  },
) {
  const { before, value, components, onChange } = props;
  const { steps, mode } = value;
  const { t } = useT();
  const isGraph = mode?.steps === 'DAG';
  const delivery = components.flatMap(({ name }) =>
    name
      ? [{ name, type: 'apply-component', properties: { component: name } }]
      : [],
  );
  return (
    <Stack>
      {steps.length === 0 ? (
        <>
          <Quiet>{t('edit.workflow.none')}</Quiet>
          {delivery.length > 0 && (
            <div>
              <Button
                size="small"
                variant="outlined"
                style={{ textTransform: 'none' }}
                onClick={() =>
                  onChange({
                    ...value,
                    steps: delivery.reduce<PartValue[]>(
                      (all, step) => [
                        ...all,
                        { ...step, name: freeName(step.name, all) },
                      ],
                      [],
                    ),
                  })
                }
              >
                {t('edit.workflow.start')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <TextField
          id="edit-workflow-mode"
          select
          label={t('edit.workflow.mode')}
          helperText={t(
            isGraph ? 'edit.workflow.mode.DAG.help' : 'edit.workflow.mode.help',
          )}
          value={isGraph ? 'DAG' : 'StepByStep'}
          onChange={event => {
            const { steps: _, ...others } = mode ?? {};
            const wanted = event.target.value;
            const isDefault = wanted === 'StepByStep';
            const next = { ...others, ...(!isDefault && { steps: wanted }) };
            const { mode: __, ...rest } = value;
            onChange(
              Object.keys(next).length > 0 ? { ...rest, mode: next } : rest,
            );
          }}
          InputLabelProps={{ shrink: true }}
          SelectProps={{ native: true }}
          variant="outlined"
          size="small"
          style={{ maxWidth: 360 }}
        >
          {MODES.map(each => (
            <option key={each} value={each}>
              {t(`edit.workflow.mode.${each}`)}
            </option>
          ))}
        </TextField>
      )}
      {deliversNothing(steps) && (
        <Notice tone="warning" title={t('edit.workflow.nothing')} />
      )}
      <PartForms
        {...props}
        kind="workflow-step"
        path="spec.workflow.steps"
        isSorted
        before={before.steps}
        value={steps}
        labels={{
          add: t('edit.workflow.add'),
          name: t('edit.workflow.name'),
          unnamed: t('edit.workflow.unnamed'),
        }}
        onChange={next => onChange({ ...value, steps: next })}
      >
        {(step, change) =>
          (isGraph || step.dependsOn) && (
            <DependsOn step={step} steps={steps} onChange={change} />
          )
        }
      </PartForms>
    </Stack>
  );
}
