import { useId, useMemo } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  DriftMark,
  useT,
  useUrlState,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { DriftPart } from './DriftPart';
import { EventsPart } from './EventsPart';
import { LogsPart } from './logs/LogsPart';
import { podsBelow } from './logs/podsBelow';
import { ManifestPart } from './ManifestPart';
import { SummaryPart } from './SummaryPart';

const useStyles = makeStyles(theme => ({
  tabs: { borderBottom: `1px solid ${theme.palette.divider}`, minHeight: 40 },
  marked: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  tab: { minWidth: 0, minHeight: 40, textTransform: 'none' },
  panel: {
    padding: theme.spacing(2),
    overflow: 'auto',
    flex: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
}));

type Part = 'summary' | 'drift' | 'events' | 'logs' | 'manifest';

/** The parts of a resource, the chosen one in the address (`?part=`). */
export function DrawerParts(props: {
  instance: InstanceRef;
  node: ResourceNode;
  nodes: ResourceNode[];
}) {
  const { instance, node, nodes } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const id = useId();
  const hasLogs = useMemo(
    () => podsBelow(nodes, [node]).length > 0,
    [nodes, node],
  );
  const drifted = node.drift === 'Drifted';
  const parts: Part[] = [
    'summary',
    // Only what was applied can differ from it.
    ...(node.managed || drifted ? (['drift'] as const) : []),
    'events',
    ...(hasLogs ? (['logs'] as const) : []),
    'manifest',
  ];
  const part = parts.find(each => each === url.get('part')) ?? 'summary';
  return (
    <>
      <Tabs
        value={part}
        onChange={(_, value: Part) =>
          url.set({ part: value === 'summary' ? undefined : value })
        }
        className={classes.tabs}
        indicatorColor="primary"
        textColor="inherit"
        variant="scrollable"
        scrollButtons="off"
        aria-label={t('drawer.tabs')}
      >
        {parts.map(each => (
          <Tab
            key={each}
            value={each}
            label={
              each === 'drift' && drifted ? (
                <span className={classes.marked}>
                  {t('drawer.drift')} <DriftMark drift="Drifted" iconOnly />
                </span>
              ) : (
                t(`drawer.${each}`)
              )
            }
            className={classes.tab}
            id={`${id}-${each}`}
            aria-controls={each === part ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${part}`}
        className={classes.panel}
        // A panel may hold nothing that takes the focus, and it scrolls.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {part === 'summary' && <SummaryPart node={node} nodes={nodes} />}
        {part === 'drift' && <DriftPart instance={instance} node={node} />}
        {part === 'events' && (
          <EventsPart instance={instance} resource={node.ref} />
        )}
        {part === 'logs' && (
          <LogsPart
            key={node.id}
            instance={instance}
            node={node}
            nodes={nodes}
          />
        )}
        {part === 'manifest' && (
          <ManifestPart instance={instance} resource={node.ref} />
        )}
      </div>
    </>
  );
}
