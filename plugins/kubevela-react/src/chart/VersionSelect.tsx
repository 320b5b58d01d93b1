import TextField from '@material-ui/core/TextField';
import { errorText } from '../api/errors';
import { Quiet } from '../text/Quiet';
import { useT } from '../translation/useT';
import { refOf, useChartVersions } from './useCharts';
import type { FoundChart } from '@velastage/plugin-kubevela-common';

/** The versions of a chart; those to try only are called so. */
export function VersionSelect(props: {
  found: FoundChart;
  onChange(version: string): void;
  readOnly?: boolean;
  /** Unique in the page. */
  id: string;
}) {
  const { found, onChange, readOnly, id } = props;
  const { t } = useT();
  const { data, error } = useChartVersions(refOf(found));
  if (error) {
    return <Quiet role="status">{errorText(error)}</Quiet>;
  }
  const versions = data?.items ?? [];
  const isKnown = versions.some(({ version }) => version === found.version);
  return (
    <TextField
      id={id}
      label={t('chart.version')}
      value={found.version ?? ''}
      onChange={event => onChange(event.target.value)}
      disabled={readOnly || !data}
      select
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      size="small"
      style={{ minWidth: 180 }}
    >
      {!isKnown && (
        <option value={found.version ?? ''}>
          {found.version ?? t('chart.version.newest')}
        </option>
      )}
      {versions.map(({ version, appVersion, prerelease, deprecated }) => (
        <option key={version} value={version}>
          {[
            version,
            appVersion && t('chart.appVersion', { appVersion }),
            prerelease && t('chart.prerelease'),
            deprecated && t('chart.deprecated'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </TextField>
  );
}
