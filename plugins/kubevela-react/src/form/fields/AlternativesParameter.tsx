import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useT } from '../../translation/useT';
import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  switchAlternative,
} from '../schema';
import { kindOf, labelOf } from '../ui';
import { ObjectBody } from './ObjectBody';
import { ParameterField } from './ParameterField';
import { Section } from './Section';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';

/** Wide enough for the names of a few parameters. */
const CHOICE_PX = 360;

/** One of several forms; what only another one knows goes when it is changed. */
export function AlternativesParameter(props: FieldProps) {
  const { parameter, label, id, value, name } = props;
  const { anyOf = [] } = parameter;
  const { t } = useT();
  const classes = useFormStyles();
  const [chosen, setChosen] = useState<number>();
  const told = chooseAlternative(parameter, value);
  // What has been said decides; the choice itself only where nothing tells.
  const index =
    chosen !== undefined && (isNothing(value) || fits(chosen)) ? chosen : told;
  const alternative = alternativeAt(parameter, index);
  const isObject = kindOf(alternative, name) === 'object';

  function fits(other: number) {
    const switched = switchAlternative(parameter, value, other);
    return other === told || JSON.stringify(switched) === JSON.stringify(value);
  }

  const body = (
    <>
      <TextField
        id={`${id}-alternative`}
        select
        label={t('form.alternative')}
        value={index}
        onChange={event => {
          const next = Number(event.target.value);
          setChosen(next);
          props.onChange(switchAlternative(parameter, value, next));
        }}
        disabled={props.readOnly}
        inputProps={{
          'aria-label': label
            ? `${label}: ${t('form.alternative')}`
            : undefined,
        }}
        InputLabelProps={{ shrink: true }}
        SelectProps={{ native: true }}
        variant="outlined"
        size="small"
        style={{ maxWidth: CHOICE_PX }}
      >
        {anyOf.map((branch, each) => (
          <option key={each} value={each}>
            {titleOf(branch.title) ??
              (Object.keys(branch).length === 0
                ? t('form.otherValue')
                : t('form.nth', { number: String(each + 1) }))}
          </option>
        ))}
      </TextField>
      {isObject ? (
        <ObjectBody {...props} key={index} parameter={alternative} />
      ) : (
        <ParameterField
          {...props}
          key={index}
          id={`${id}-value`}
          parameter={{ ...alternative, description: undefined }}
        />
      )}
    </>
  );
  return name === '' ? (
    <div className={classes.body}>{body}</div>
  ) : (
    <Section {...props}>{body}</Section>
  );
}

/** A form that nothing was said in yet is an empty object. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined || (isRecord(value) && Object.keys(value).length === 0)
  );
}

/** Titles are names of parameters, one or several. */
function titleOf(title: string | undefined): string | undefined {
  return title
    ?.split(', ')
    .map(each => labelOf(each))
    .join(', ');
}
