import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  kubevelaLogsReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  errorText,
  Notice,
  RequestError,
  useT,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { download } from '../../common/download';
import type { LogLine } from './LogBuffer';
import { LogLines } from './LogLines';
import { LogsBar } from './LogsBar';
import { LogsState } from './LogsState';
import { countMatches } from './matches';
import { PodChips } from './PodChips';
import { containersOfPods, podsBelow } from './podsBelow';
import { podsOfLog } from './podsOfLog';
import { queryOf, type LogScope } from './scope';
import { usePodLogs } from './usePodLogs';

/** The logs of a resource's pods as one, followed as they are written. */
export function LogsPart(props: {
  instance: InstanceRef;
  node: ResourceNode;
  nodes: ResourceNode[];
}) {
  const { instance, node, nodes } = props;
  const { t } = useT();
  const [scope, setScope] = useState<LogScope>('resource');
  const [container, setContainer] = useState<string | undefined>();
  const [previous, setPrevious] = useState(false);
  const [times, setTimes] = useState(false);
  const [search, setSearch] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [held, setHeld] = useState<LogLine[] | undefined>();
  const [attempt, setAttempt] = useState(0);

  const roots = {
    resource: [node],
    component: nodes.filter(each => each.component === node.component),
    instance: nodes,
  }[scope];
  const { all: containers, main } = containersOfPods(podsBelow(nodes, roots));
  const chosen = container ?? main ?? '';
  const log = usePodLogs(
    instance,
    queryOf(scope, node, { container: chosen, previous }),
    attempt,
  );
  const pods = useMemo(() => podsOfLog(log.sources), [log.sources]);
  const named = useMemo(
    () =>
      new Map(
        pods
          .filter(({ several }) => pods.length > 1 || several)
          .map(pod => [pod.name, pod]),
      ),
    [pods],
  );
  const lines = held ?? log.lines;
  const { shown, matches, ofHidden } = useMemo(() => {
    const visible = lines.filter(line => !hidden.has(line.pod));
    const wanted = search.trim();
    const found = wanted
      ? visible.filter(line => countMatches(line.text, wanted) > 0)
      : visible;
    return {
      shown: found,
      matches: wanted
        ? found.reduce((n, line) => n + countMatches(line.text, wanted), 0)
        : undefined,
      ofHidden: lines.length - visible.length,
    };
  }, [lines, hidden, search]);

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
  const problems = log.sources.filter(({ state }) => state === 'failed');
  const emptyText = pods.length > 0 ? t('logs.empty') : t('logs.noPods');
  return (
    <>
      <LogsBar
        node={node}
        scope={scope}
        onScope={value =>
          restart(() => {
            setScope(value);
            setContainer(undefined);
            setHidden(new Set());
          })
        }
        containers={containers}
        container={chosen}
        onContainer={value => restart(() => setContainer(value))}
        search={search}
        onSearch={setSearch}
        times={times}
        onTimes={setTimes}
        previous={previous}
        onPrevious={value => restart(() => setPrevious(value))}
        paused={held !== undefined}
        canPause={log.state === 'following'}
        onPause={() => setHeld(held ? undefined : log.lines)}
        canDownload={lines.length > 0}
        onDownload={() =>
          download(
            `${node.ref.name}${chosen ? `-${chosen}` : ''}.log`,
            'text/plain',
            textOf(lines, named.size > 0),
          )
        }
      />
      {pods.length > 1 && (
        <PodChips
          pods={pods}
          hidden={hidden}
          onToggle={pod => {
            const next = new Set(hidden);
            if (!next.delete(pod)) {
              next.add(pod);
            }
            setHidden(next);
          }}
        />
      )}
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
      {problems.length > 0 && (
        <Notice tone="error" role="alert" title={problems[0].pod}>
          <span style={{ whiteSpace: 'pre-wrap' }}>{problems[0].message}</span>
        </Notice>
      )}
      <LogsState
        log={log}
        held={held?.length}
        shown={shown.length}
        matches={matches}
        ofHidden={ofHidden}
        onRetry={retry}
      />
      <LogLines
        label={t('logs.label', { pod: node.ref.name })}
        lines={shown}
        pods={named}
        times={times}
        search={search.trim()}
        empty={lines.length > 0 ? t('logs.noMatch') : emptyText}
        atEnd={!held}
      />
    </>
  );
}

/** The lines as a file: each with its time, and with its pod where there are several. */
function textOf(lines: LogLine[], withPod: boolean): string {
  return lines
    .map(({ pod, container, time, text }) =>
      [withPod ? `${pod}/${container}` : undefined, time, `${text}\n`]
        .filter(part => part !== undefined)
        .join(' '),
    )
    .join('');
}
