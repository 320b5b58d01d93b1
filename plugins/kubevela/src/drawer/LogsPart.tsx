import { useState } from 'react';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import PauseIcon from '@material-ui/icons/Pause';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import {
  kubevelaLogsReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  errorStatus,
  errorText,
  Notice,
  RequestError,
  useT,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { download } from '../common/download';
import { FilterBar } from '../common/FilterBar';
import { TextFilter } from '../common/TextFilter';
import { containersOf } from './containers';
import { LogLines } from './LogLines';
import { useLog } from './useLog';

const TAIL_LINES = 1_000;

/** The log of a pod's container, followed as it is written. */
export function LogsPart(props: { instance: InstanceRef; node: ResourceNode }) {
  const { instance, node } = props;
  const { t } = useT();
  const containers = containersOf(node);
  const [container, setContainer] = useState(containers[0] ?? '');
  const [previous, setPrevious] = useState(false);
  const [search, setSearch] = useState('');
  const [held, setHeld] = useState<string[] | undefined>();
  const [attempt, setAttempt] = useState(0);
  const log = useLog(
    instance,
    {
      pod: node.ref.name,
      podNamespace: node.ref.namespace,
      container: container || undefined,
      previous: previous || undefined,
      follow: !previous,
      tailLines: TAIL_LINES,
    },
    attempt,
  );
  const restart = (change: () => void) => {
    setHeld(undefined);
    change();
  };
  const retry = () => restart(() => setAttempt(attempt + 1));

  if (log.state === 'failed' && errorStatus(log.error) === 403) {
    return (
      <RequestError
        error={log.error}
        permission={kubevelaLogsReadPermission.name}
        onRetry={retry}
      />
    );
  }
  const lines = held ?? log.lines;
  const wanted = search.toLowerCase();
  const shown = wanted
    ? lines.filter(line => line.toLowerCase().includes(wanted))
    : lines;
  const state = {
    connecting: t('logs.connecting'),
    following: held
      ? t('logs.paused', {
          n: String(log.lines.length + log.dropped - held.length),
        })
      : t('logs.following'),
    ended: t('logs.ended'),
    failed: '',
  }[log.state];
  return (
    <>
      <FilterBar
        end={
          <Button
            size="small"
            variant="outlined"
            startIcon={<GetAppIcon />}
            disabled={lines.length === 0}
            onClick={() =>
              download(
                `${node.ref.name}${container ? `-${container}` : ''}.log`,
                'text/plain',
                `${lines.join('\n')}\n`,
              )
            }
          >
            {t('logs.download')}
          </Button>
        }
      >
        {containers.length > 1 && (
          <TextField
            select
            size="small"
            variant="outlined"
            label={t('logs.container')}
            value={container}
            SelectProps={{ native: true }}
            InputProps={{ style: { fontSize: '0.875rem', height: 31 } }}
            inputProps={{ 'aria-label': t('logs.container') }}
            onChange={event => restart(() => setContainer(event.target.value))}
          >
            {containers.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </TextField>
        )}
        <TextFilter
          value={search}
          onChange={setSearch}
          label={t('logs.search')}
        />
        <FormControlLabel
          style={{ marginLeft: 0 }}
          control={
            <Switch
              size="small"
              color="primary"
              checked={previous}
              onChange={(_, on) => restart(() => setPrevious(on))}
            />
          }
          label={<Typography variant="body2">{t('logs.previous')}</Typography>}
        />
        <Button
          size="small"
          variant="outlined"
          disabled={!held && log.state !== 'following'}
          startIcon={held ? <PlayArrowIcon /> : <PauseIcon />}
          onClick={() => setHeld(held ? undefined : log.lines)}
        >
          {t(held ? 'logs.resume' : 'logs.pause')}
        </Button>
      </FilterBar>
      {log.state === 'failed' && (
        <Notice
          tone="error"
          role="alert"
          title={t('logs.failed', { message: errorText(log.error) })}
          action={
            <Button size="small" onClick={retry}>
              {t('state.retry')}
            </Button>
          }
        />
      )}
      <Quiet>
        {state} {t('logs.lines', { n: String(shown.length) })}
        {log.dropped > 0 &&
          ` · ${t('logs.cut', { n: String(log.lines.length) })}`}
      </Quiet>
      <LogLines
        label={t('logs.label', { pod: node.ref.name })}
        lines={shown}
        empty={t(lines.length > 0 ? 'logs.noMatch' : 'logs.empty')}
        atEnd={!held}
      />
    </>
  );
}
