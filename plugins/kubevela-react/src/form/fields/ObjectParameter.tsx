import { lookOf } from '../ui';
import { ObjectBody } from './ObjectBody';
import { Section } from './Section';
import type { FieldProps } from './types';

/** An object under its name; the form itself, and what the platform wants flat, have none. */
export function ObjectParameter(props: FieldProps) {
  const isFlat =
    props.name === '' || lookOf(props.parameter).uiType === 'Ignore';
  return isFlat ? (
    <ObjectBody {...props} />
  ) : (
    <Section {...props}>
      <ObjectBody {...props} problems={props.problems} />
    </Section>
  );
}
