import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { kubevelaApiRef } from '../../api/kubevelaApi';
import { useT } from '../../translation/useT';
import { placeName } from '../place/places';
import type { TargetValue } from '../place/types';
import { isFree } from './isFree';
import { MAX_NAME, nameFault } from './nameFault';
import { useSettled } from './useSettled';

/**
 * What an {@link ApplicationNameInput} takes.
 *
 * @public
 */
export interface ApplicationNameInputProps {
  id?: string;
  value: string;
  onChange(value: string): void;
  /** Where it has to be free; not looked for while that is not known. */
  target: TargetValue | undefined;
  label?: string;
  help?: string;
  required?: boolean;
  disabled?: boolean;
  /** Something else is wrong with it. */
  isWrong?: boolean;
  /** Says also that it is missing: set it when somebody goes on. */
  showMissing?: boolean;
}

/**
 * The name of a new Application: one that Kubernetes takes, and free where it is created.
 *
 * @public
 */
export function ApplicationNameInput(props: ApplicationNameInputProps) {
  const { value: name, target, required, showMissing = false } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const fault = nameFault(name);
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
  const hasFault = Boolean(fault) && (name !== '' || showMissing);
  return (
    <TextField
      id={props.id}
      label={props.label ?? t('form.name.label')}
      value={name}
      onChange={event => props.onChange(event.target.value)}
      disabled={props.disabled}
      error={props.isWrong || isTaken || hasFault}
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
    if (hasFault && fault) {
      return t(`form.name.${fault}`, { max: String(MAX_NAME) });
    }
    if (canAsk && free) {
      return t('form.name.free', { name });
    }
    return props.help ?? t('form.name.help');
  }
}
