import {
  ApplicationNameInput,
  KubevelaProvider,
} from '@velastage/plugin-kubevela-react';
import { targetOf } from '../common/targetOf';
import type { NameFieldProps } from './schema';

/** The name of a new Application, which has to be free where it is created. */
export function KubevelaApplicationName(props: NameFieldProps) {
  const { formData, onChange, schema } = props;
  return (
    <KubevelaProvider>
      <ApplicationNameInput
        id={props.idSchema?.$id}
        value={formData ?? ''}
        onChange={name => onChange(name || undefined)}
        target={targetOf(
          props.formContext?.formData,
          props.uiSchema?.['ui:options'],
        )}
        label={schema.title}
        help={schema.description}
        required={props.required}
        disabled={props.disabled || props.readonly}
        isWrong={Boolean(props.rawErrors?.length)}
      />
    </KubevelaProvider>
  );
}
