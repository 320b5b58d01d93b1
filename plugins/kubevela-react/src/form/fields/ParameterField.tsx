import { memo, type ComponentType } from 'react';
import { kindOf, lookOf, type Kind } from '../ui';
import { AlternativesParameter } from './AlternativesParameter';
import { AnyParameter } from './AnyParameter';
import { CertificateParameter } from './CertificateParameter';
import { BooleanParameter, ChoiceParameter } from './choices';
import { useFormState } from './formContext';
import { isSameField } from './isSameField';
import { ListParameter } from './ListParameter';
import { MapParameter } from './MapParameter';
import { ObjectParameter } from './ObjectParameter';
import { ReferenceParameter } from '../references/ReferenceParameter';
import {
  ImageParameter,
  NumberParameter,
  PasswordParameter,
  QuantityParameter,
  TextParameter,
} from './texts';
import { CronParameter, DurationParameter } from '../texts/TimedParameters';
import { TextsParameter } from './TextsParameter';
import type { FieldProps } from './types';

const FIELDS: Record<Kind, ComponentType<FieldProps>> = {
  alternatives: AlternativesParameter,
  any: AnyParameter,
  boolean: BooleanParameter,
  certificate: CertificateParameter,
  choice: ChoiceParameter,
  cron: CronParameter,
  duration: DurationParameter,
  image: ImageParameter,
  list: ListParameter,
  map: MapParameter,
  number: NumberParameter,
  object: ObjectParameter,
  password: PasswordParameter,
  quantity: QuantityParameter,
  reference: ReferenceParameter,
  text: TextParameter,
  texts: TextsParameter,
};

/** A parameter, whatever it is. Of a form with hundreds, a key that is typed draws only those that it changes. */
export const ParameterField = memo(AnyField, isSameField);

function AnyField(props: FieldProps) {
  const { parameter, name } = props;
  const { isNew, fields } = useFormState();
  const Field = fields?.[props.id] ?? FIELDS[kindOf(parameter, name)];
  const isFixed = !isNew && lookOf(parameter).validate?.immutable === true;
  return <Field {...props} readOnly={props.readOnly || isFixed} />;
}
