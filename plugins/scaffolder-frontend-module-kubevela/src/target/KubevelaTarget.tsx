import {
  isTarget,
  KubevelaProvider,
  PlaceSelect,
} from '@velastage/plugin-kubevela-react';
import type { TargetFieldProps } from './schema';

/** Where the Application is created: a namespace of a cluster that the person may create in. */
export function KubevelaTarget(props: TargetFieldProps) {
  const { formData, onChange, schema } = props;
  return (
    <KubevelaProvider>
      <PlaceSelect
        id={props.idSchema?.$id}
        value={isTarget(formData) ? formData : undefined}
        onChange={onChange}
        filter={props.uiSchema?.['ui:options']}
        label={schema.title}
        help={schema.description}
        required={props.required}
        disabled={props.disabled || props.readonly}
        isWrong={Boolean(props.rawErrors?.length)}
      />
    </KubevelaProvider>
  );
}
