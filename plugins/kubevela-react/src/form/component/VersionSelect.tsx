import TextField from '@material-ui/core/TextField';
import type { DefinitionRef } from '../../api/kubevelaApi';
import { useT } from '../../translation/useT';
import { useDefinition } from './useDefinitions';

/** As wide as its longest line. */
const WIDTH_PX = 320;

/**
 * What a {@link VersionSelect} takes.
 *
 * @public
 */
export interface VersionSelectProps {
  /** Its name is the type as it is written, for example `webservice@v2`. */
  definition: DefinitionRef;
  /** Gets the type with the version that it is to stay with, or without one. */
  onChange(type: string): void;
  readOnly?: boolean;
  /** Unique in the page. */
  id: string;
}

/**
 * The version of its definition that a part stays with; nothing where there is nothing to choose from.
 *
 * @public
 */
export function VersionSelect(props: VersionSelectProps) {
  const { definition, id } = props;
  const { t } = useT();
  const [name, pinned] = definition.name.split('@');
  // Of the newest: one that there is not says nothing of those that there are.
  const { data } = useDefinition({ ...definition, name });
  const versions = data?.versions ?? [];
  if (versions.length < 2 && pinned === undefined) {
    return null;
  }
  const isStrange = pinned !== undefined && !versions.includes(pinned);
  return (
    <TextField
      id={id}
      select
      label={t('form.version.label', { type: name })}
      value={pinned ?? ''}
      onChange={({ target: { value } }) =>
        props.onChange(value ? `${name}@${value}` : name)
      }
      disabled={props.readOnly}
      helperText={pinned ? t('form.version.stays') : t('form.version.follows')}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      variant="outlined"
      size="small"
      style={{ maxWidth: WIDTH_PX }}
    >
      <option value="">
        {versions.length > 0
          ? t('form.version.newest', { version: versions[0] })
          : t('form.version.any')}
      </option>
      {isStrange && <option value={pinned}>{pinned}</option>}
      {versions.map(version => (
        <option key={version} value={version}>
          {version}
        </option>
      ))}
    </TextField>
  );
}
