import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterStatus } from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  formatSpan,
  Notice,
  RelativeTime,
  useNow,
  useT,
  type Cluster,
  type Tone,
} from '@velastage/plugin-kubevela-react';
import { BlindSpots } from '../common/BlindSpots';
import { Disclosure } from '../common/Disclosure';
import { Stack } from '../common/Stack';
import { DefinitionDifferences } from './DefinitionDifferences';

const TONES: Record<ClusterStatus, Tone> = {
  Connected: 'ok',
  Partial: 'warning',
  Connecting: 'busy',
  Stale: 'warning',
  Unreachable: 'error',
  Unauthorized: 'error',
  Misconfigured: 'error',
  NotInstalled: 'warning',
};

const useStyles = makeStyles(theme => ({
  watches: {
    borderCollapse: 'collapse',
    fontSize: '0.8rem',
    '& th, & td': {
      textAlign: 'left',
      padding: theme.spacing(0.25, 2, 0.25, 0),
      borderBottom: 0,
    },
  },
  scroller: { overflowX: 'auto' },
}));

/** What is wrong with a cluster, what to do, what we may not see in it, and what is watched. */
export function ClusterDetails({ cluster }: { cluster: Cluster }) {
  const classes = useStyles();
  const { t, word } = useT();
  const now = useNow();
  const advice =
    cluster.advice ??
    (cluster.status === 'Connected'
      ? undefined
      : t(`clusters.advice.${cluster.status}`));
  const lastActivity = cluster.velaCore?.lastActivity;
  return (
    <Stack>
      {cluster.status !== 'Connected' && (
        <Notice
          tone={TONES[cluster.status] ?? 'warning'}
          title={word('cluster', cluster.status)}
        >
          {cluster.message && <div>{cluster.message}</div>}
          {advice && <div>{advice}</div>}
        </Notice>
      )}
      <BlindSpots items={cluster.blindSpots} />
      <DefinitionDifferences cluster={cluster} />
      <Quiet>
        {t('clusters.source', { source: cluster.source })}
        {lastActivity &&
          ` · vela-core ${t('clusters.lastActivity', {
            span: formatSpan(t, now - Date.parse(lastActivity)),
          })}`}
      </Quiet>
      {cluster.watches.length === 0 ? (
        <Typography variant="body2">{t('clusters.watch.none')}</Typography>
      ) : (
        <Disclosure
          summary={`${t('clusters.watches')} (${cluster.watches.length})`}
        >
          <div className={classes.scroller}>
            <table className={classes.watches}>
              <thead>
                <tr>
                  <th scope="col">{t('clusters.watch.resource')}</th>
                  <th scope="col">{t('clusters.watch.state')}</th>
                  <th scope="col">{t('clusters.watch.objects')}</th>
                  <th scope="col">{t('clusters.watch.restarts')}</th>
                  <th scope="col">{t('clusters.watch.lastEvent')}</th>
                </tr>
              </thead>
              <tbody>
                {cluster.watches.map((watch, index) => (
                  <tr key={index}>
                    <td>
                      {watch.resource}
                      {watch.namespace && ` (${watch.namespace})`}
                    </td>
                    <td title={watch.message}>{watch.state}</td>
                    <td>{watch.objects}</td>
                    <td>{watch.restarts}</td>
                    <td>
                      {watch.lastEvent && (
                        <RelativeTime at={watch.lastEvent} form="ago" />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Disclosure>
      )}
    </Stack>
  );
}
