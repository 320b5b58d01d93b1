import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import type { PartValue } from './draft';

/** Which other steps have to be done before one. */
export function DependsOn(props: {
  step: PartValue;
  steps: PartValue[];
  onChange(step: PartValue): void;
}) {
  const { step, steps, onChange } = props;
  const { t } = useT();
  const { dependsOn = [], ...others } = step;
  const names = new Set([
    ...steps.flatMap(({ name }) => (name && name !== step.name ? [name] : [])),
    ...dependsOn,
  ]);
  if (names.size === 0) {
    return null;
  }
  const set = (next: string[]) =>
    onChange(next.length > 0 ? { ...others, dependsOn: next } : others);
  return (
    <div role="group" aria-label={t('edit.workflow.dependsOn')}>
      <Quiet>{t('edit.workflow.dependsOn')}</Quiet>
      <FormGroup row>
        {[...names].map(name => (
          <FormControlLabel
            key={name}
            label={name}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={dependsOn.includes(name)}
                onChange={event =>
                  set(
                    event.target.checked
                      ? [...dependsOn, name]
                      : dependsOn.filter(each => each !== name),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
    </div>
  );
}
