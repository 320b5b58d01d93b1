import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  kubevelaApiRef,
  KubevelaProvider,
  useT,
} from '@velastage/plugin-kubevela-react';
import { targetOf } from '../common/targetOf';
import { placeName } from '../target/places';
import { isFree } from './isFree';
import { MAX_NAME, nameFault } from './nameFault';
import type { NameFieldProps } from './schema';
import { useSettled } from './useSettled';

/** The name of a new Application, which has to be free where it is created. */
export function KubevelaApplicationName(props: NameFieldProps) {
  return (
    <KubevelaProvider>
      <NameInput {...props} />
    </KubevelaProvider>
  );
}

function NameInput(props: NameFieldProps) {
  const { formData, onChange, schema, idSchema, required, rawErrors } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const name = formData ?? '';
  const fault = nameFault(name);
  const target = targetOf(
    props.formContext?.formData,
    props.uiSchema?.['ui:options'],
  );
  const settled = useSettled(name);
  const canAsk = target !== undefined && !fault && settled === name;
  const { data: free } = useQuery({
    queryKey: ['free-name', target?.cluster, target?.namespace, name],
    queryFn: async ({ signal }) =>
      (await isFree(api, target!, name, signal)) ?? null,
    enabled: canAsk,
    staleTime: 0,
  });
  const isTaken = canAsk && free === false;
  return (
    <TextField
      id={idSchema?.$id}
      label={schema.title ?? t('form.name.label')}
      value={name}
      onChange={event => onChange(event.target.value || undefined)}
      disabled={props.disabled || props.readonly}
      error={
        Boolean(rawErrors?.length) || isTaken || (name !== '' && Boolean(fault))
      }
      helperText={<span role="status">{help()}</span>}
      inputProps={{
        'aria-required': required || undefined,
        autoCapitalize: 'none',
        autoComplete: 'off',
        spellCheck: false,
      }}
      InputLabelProps={{ shrink: true, required }}
      variant="outlined"
      margin="normal"
      fullWidth
    />
  );

  function help(): string {
    if (isTaken) {
      return t('form.name.taken', { target: placeName(target!), name });
    }
    if (name !== '' && fault === 'long') {
      return t('form.name.long', { max: String(MAX_NAME) });
    }
    if (name !== '' && fault === 'invalid') {
      return t('form.name.invalid');
    }
    if (canAsk && free) {
      return t('form.name.free', { name });
    }
    return schema.description ?? t('form.name.help');
  }
}
