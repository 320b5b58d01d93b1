import { useId } from 'react';
import TextField from '@material-ui/core/TextField';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  useT,
  useUrlState,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { instanceNames, refOf } from '../common/instanceNames';
import { instanceBase, revisionBefore, type Comparison } from './comparison';
import { revisionName } from './revisionName';

/** What a revision is compared with: another revision, or what another instance runs. */
export function BaseSelect(props: {
  revisions: Revision[];
  target: Revision;
  comparison: Comparison | undefined;
  /** The application's other instances. */
  others: InstanceSummary[];
}) {
  const { revisions, target, comparison, others } = props;
  const { t } = useT();
  const url = useUrlState();
  const id = useId();
  const names = instanceNames(others);
  const before = revisionBefore(revisions, target);
  const chosen = comparison?.baseInstance
    ? instanceBase(stringifyInstanceRef(comparison.baseInstance))
    : comparison?.base ?? '';
  const candidates = revisions.filter(each => each.id !== target.id);
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={t('revisions.compare.base')}
      value={chosen}
      onChange={event =>
        url.set({
          revision: target.id,
          against:
            event.target.value === before?.id ? undefined : event.target.value,
        })
      }
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      {!comparison && <option value="">{t('revisions.compare.none')}</option>}
      <optgroup label={t('revisions.title')}>
        {candidates.map(each => (
          <option key={each.id} value={each.id}>
            {[
              revisionName(t, each),
              each.publishVersion,
              each.current && t('revisions.state.current'),
              each.id === before?.id && t('revisions.compare.before'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </optgroup>
      {others.length > 0 && (
        <optgroup label={t('revisions.compare.instances')}>
          {others.map(each => (
            <option
              key={each.key}
              value={instanceBase(stringifyInstanceRef(refOf(each)))}
            >
              {names.get(each.key)}
              {each.release ? ` · ${each.release}` : ''}
            </option>
          ))}
        </optgroup>
      )}
    </TextField>
  );
}
