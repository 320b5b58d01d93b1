import { useT } from '../../translation/useT';
import { typeOf } from '../schema';
import { TextInput } from './TextInput';
import type { FieldProps } from './types';

const CPU = ['100m', '250m', '500m', '1', '2'];
const BYTES = ['128Mi', '256Mi', '512Mi', '1Gi', '2Gi'];
const STORAGE = ['1Gi', '10Gi', '50Gi', '100Gi'];
const QUANTITIES: Record<string, string[]> = {
  cpu: CPU,
  memory: BYTES,
  storage: STORAGE,
};

export function TextParameter(props: FieldProps) {
  return (
    <TextInput
      {...props}
      parse={textOrNothing}
      suggestions={props.parameter.examples?.map(String)}
    />
  );
}

export function PasswordParameter(props: FieldProps) {
  return <TextInput {...props} parse={textOrNothing} type="password" />;
}

export function NumberParameter(props: FieldProps) {
  const isWhole = typeOf(props.parameter) === 'integer';
  return (
    <TextInput
      {...props}
      parse={numberOrText}
      inputMode={isWhole ? 'numeric' : 'decimal'}
    />
  );
}

/** CPU, memory or disk; a definition that takes any type gets a plain number as a number. */
export function QuantityParameter(props: FieldProps) {
  const isText = typeOf(props.parameter) === 'string';
  return (
    <TextInput
      {...props}
      parse={isText ? textOrNothing : numberOrText}
      suggestions={QUANTITIES[props.name]}
    />
  );
}

/** An image; which one is meant without a tag is said. */
export function ImageParameter(props: FieldProps) {
  const { value } = props;
  const { t } = useT();
  const isUntagged =
    typeof value === 'string' &&
    value !== '' &&
    !value.includes('@') &&
    !value.split('/').at(-1)!.includes(':');
  return (
    <TextInput
      {...props}
      parse={textOrNothing}
      suggestions={props.parameter.examples?.map(String)}
      hint={isUntagged ? t('form.image.untagged') : undefined}
    />
  );
}

/** The value of a text; none for an empty one, which nobody means. */
export function textOrNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** What is no number stays a text: the schema then says what is wrong with it. */
export function numberOrText(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : text;
}
