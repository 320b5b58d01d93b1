import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApplicationReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  Blank,
  kubevelaApiRef,
  LiveState,
  RelativeTime,
  toneColor,
  useLiveQuery,
  useT,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { resourceId } from '../common/resourceId';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'baseline',
  },
  reason: { fontWeight: 600 },
  quiet: { color: quietColor(theme), fontSize: '0.85rem' },
  message: { overflowWrap: 'anywhere', fontSize: '0.875rem' },
}));

/** What the cluster reported about a resource, newest first. */
export function EventsPart(props: {
  instance: InstanceRef;
  resource: ResourceRef;
}) {
  const { instance, resource } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const query = useLiveQuery({
    queryKey: ['kubevela', 'events', instance, resourceId(resource)],
    queryFn: ({ signal }) => api.listEvents(instance, resource, { signal }),
    instanceKeys: () => [],
    // Events come without a change of the instance.
    busy: () => true,
  });
  return (
    <LiveState
      query={query}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[48, 48, 48]}
    >
      {({ items }) =>
        items.length === 0 ? (
          <Blank title={t('events.empty.title')}>
            {t('events.empty.text')}
          </Blank>
        ) : (
          <ul className={classes.list}>
            {items.map((event, index) => (
              <li key={index} className={classes.item}>
                <div className={classes.head}>
                  <span
                    className={classes.reason}
                    style={
                      event.type === 'Normal'
                        ? undefined
                        : { color: toneColor(theme, 'error') }
                    }
                  >
                    {event.type !== 'Normal' && `${event.type}: `}
                    {event.reason}
                  </span>
                  <span className={classes.quiet}>
                    {event.lastSeen && (
                      <RelativeTime at={event.lastSeen} form="ago" />
                    )}
                    {event.count > 1 &&
                      ` · ${t('events.count', { n: String(event.count) })}`}
                    {event.source && ` · ${event.source}`}
                  </span>
                </div>
                <div className={classes.message}>{event.message}</div>
              </li>
            ))}
          </ul>
        )
      }
    </LiveState>
  );
}
