import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import PauseIcon from '@material-ui/icons/Pause';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { useT, type ResourceNode } from '@velastage/plugin-kubevela-react';
import { FilterBar } from '../../common/FilterBar';
import { TextFilter } from '../../common/TextFilter';
import type { LogScope } from './scope';

/** All that can be set about a log. */
export function LogsBar(props: {
  node: ResourceNode;
  scope: LogScope;
  onScope(scope: LogScope): void;
  containers: string[];
  /** Empty for all. */
  container: string;
  onContainer(container: string): void;
  search: string;
  onSearch(search: string): void;
  times: boolean;
  onTimes(on: boolean): void;
  previous: boolean;
  onPrevious(on: boolean): void;
  paused: boolean;
  canPause: boolean;
  onPause(): void;
  canDownload: boolean;
  onDownload(): void;
}) {
  const { node, containers, paused } = props;
  const { t } = useT();
  const { kind, name } = node.ref;
  const scopes: Array<[LogScope, string]> = [
    ['resource', kind === 'Pod' ? t('logs.scope.pod') : `${kind} ${name}`],
  ];
  if (node.component) {
    const { component } = node;
    scopes.push(['component', t('logs.scope.component', { component })]);
  }
  scopes.push(['instance', t('logs.scope.instance')]);
  return (
    <FilterBar
      end={
        <Button
          size="small"
          variant="outlined"
          startIcon={<GetAppIcon />}
          disabled={!props.canDownload}
          onClick={props.onDownload}
        >
          {t('logs.download')}
        </Button>
      }
    >
      <Select
        label={t('logs.scope')}
        value={props.scope}
        options={scopes}
        onChange={value => props.onScope(value as LogScope)}
      />
      {containers.length > 1 && (
        <Select
          label={t('logs.container')}
          value={props.container}
          options={[
            ['', t('logs.container.all')],
            ...containers.map(each => [each, each] as [string, string]),
          ]}
          onChange={props.onContainer}
        />
      )}
      <TextFilter
        value={props.search}
        onChange={props.onSearch}
        label={t('logs.search')}
      />
      <Toggle
        label={t('logs.times')}
        on={props.times}
        onChange={props.onTimes}
      />
      <Toggle
        label={t('logs.previous')}
        on={props.previous}
        onChange={props.onPrevious}
      />
      <Button
        size="small"
        variant="outlined"
        disabled={!paused && !props.canPause}
        startIcon={paused ? <PlayArrowIcon /> : <PauseIcon />}
        onClick={props.onPause}
      >
        {t(paused ? 'logs.resume' : 'logs.pause')}
      </Button>
    </FilterBar>
  );
}

function Select(props: {
  label: string;
  value: string;
  options: Array<[value: string, text: string]>;
  onChange(value: string): void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      SelectProps={{ native: true }}
      InputProps={{ style: { fontSize: '0.875rem', height: 31 } }}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': label }}
      onChange={event => onChange(event.target.value)}
      style={{ maxWidth: 260 }}
    >
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </TextField>
  );
}

function Toggle(props: {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}) {
  const { label, on, onChange } = props;
  return (
    <FormControlLabel
      style={{ marginLeft: 0, marginRight: 0 }}
      control={
        <Switch
          size="small"
          color="primary"
          checked={on}
          onChange={(_, checked) => onChange(checked)}
        />
      }
      label={<Typography variant="body2">{label}</Typography>}
    />
  );
}
