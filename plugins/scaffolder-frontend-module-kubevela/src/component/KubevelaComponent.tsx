import Typography from '@material-ui/core/Typography';
import {
  ComponentEditor,
  KubevelaProvider,
  Quiet,
  useT,
} from '@velastage/plugin-kubevela-react';
import { targetOf } from '../common/targetOf';
import type { ComponentFieldProps } from './schema';

/** A component of a new Application: its type, its parameters, and traits where the template offers them. */
export function KubevelaComponent(props: ComponentFieldProps) {
  const { formData, onChange, schema, idSchema, rawErrors } = props;
  const { t } = useT();
  const options = props.uiSchema?.['ui:options'];
  const { type, types, traits } = options ?? {};
  const target = targetOf(props.formContext?.formData, options);
  const id = idSchema?.$id ?? props.name;
  return (
    <KubevelaProvider>
      <div role="group" aria-labelledby={`${id}-title`}>
        <Typography id={`${id}-title`} component="h3" variant="subtitle1">
          {schema.title ?? type ?? t('form.types.label')}
        </Typography>
        {schema.description && <Quiet>{schema.description}</Quiet>}
        {target ? (
          <ComponentEditor
            // Types and parameters are those of the cluster: another place is another form.
            key={`${target.cluster}/${target.namespace}`}
            place={target}
            value={formData ?? {}}
            onChange={value => onChange(value)}
            type={type}
            types={types}
            traits={traits}
            showMissing={Boolean(rawErrors?.length)}
            readOnly={props.disabled || props.readonly}
            idPrefix={id}
          />
        ) : (
          <Quiet role="status">{t('form.target.first')}</Quiet>
        )}
      </div>
    </KubevelaProvider>
  );
}
