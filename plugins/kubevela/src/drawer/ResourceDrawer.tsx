import { useId } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import {
  kubevelaApplicationReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  Blank,
  HealthMark,
  LiveState,
  useT,
  useUrlState,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { useResourceTree } from '../common/queries';
import { findNode } from '../common/resourceId';
import { DrawerParts } from './DrawerParts';
import { OperationsBar } from '../operations/OperationsBar';

const WIDTH_PX = 760;

const useStyles = makeStyles(theme => ({
  operations: { padding: theme.spacing(1, 2, 0.5) },
  paper: {
    width: WIDTH_PX,
    maxWidth: '100vw',
    display: 'flex',
    flexDirection: 'column',
    ...theme.typography.body2,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 1, 0, 2),
  },
  title: {
    flex: 1,
    minWidth: 0,
    fontSize: '1.1rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  kind: { color: quietColor(theme), fontWeight: 'normal' },
  body: {
    padding: theme.spacing(2),
    overflow: 'auto',
    flex: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
  },
}));

/** The resource that the address names (`?resource=`), over the screen that it was opened from. */
export function ResourceDrawer({ instance }: { instance: InstanceRef }) {
  const classes = useStyles();
  const { t } = useT();
  const titleId = useId();
  const url = useUrlState();
  const id = url.get('resource') ?? '';
  const query = useResourceTree(instance);
  const node = query.data && findNode(query.data.nodes, id);
  const close = () => url.set({ resource: undefined, part: undefined });
  return (
    <Drawer
      open
      anchor="right"
      onClose={close}
      classes={{ paper: classes.paper }}
      PaperProps={
        {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
        } as object
      }
    >
      <div className={classes.head}>
        <Typography component="h2" id={titleId} className={classes.title}>
          <DrawerTitle node={node} id={id} />
        </Typography>
        {node?.health && (
          <HealthMark health={node.missing ? 'Missing' : node.health.status} />
        )}
        <IconButton
          size="small"
          onClick={close}
          aria-label={t('drawer.close')}
          title={t('drawer.close')}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {node ? (
        <>
          <OperationsBar
            key={node.id}
            instance={instance}
            resource={node.ref}
            node={node}
            instanceKey={query.data!.key}
            className={classes.operations}
          />
          <DrawerParts
            instance={instance}
            node={node}
            nodes={query.data!.nodes}
          />
        </>
      ) : (
        <div className={classes.body}>
          <LiveState
            query={query}
            permission={kubevelaApplicationReadPermission.name}
          >
            {() => (
              <Blank title={t('drawer.gone.title')}>
                {t('drawer.gone.text')}
              </Blank>
            )}
          </LiveState>
        </div>
      )}
    </Drawer>
  );
}

function DrawerTitle(props: { node: ResourceNode | undefined; id: string }) {
  const classes = useStyles();
  const { node, id } = props;
  if (!node) {
    const parts = id.split('|');
    return <>{parts[parts.length - 1]}</>;
  }
  return (
    <>
      <span className={classes.kind}>{node.ref.kind}</span> {node.ref.name}
    </>
  );
}
