import { makeStyles } from '@material-ui/core/styles';
import {
  DriftMark,
  HealthMark,
  Notice,
  RelativeTime,
  useT,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { ResourceLink } from '../common/ResourceLink';
import { ScanCounts } from '../common/ScanCounts';
import { useInfoName } from '../common/useInfoName';
import { ownerChain } from './ownerChain';

const MAX_CHILDREN = 30;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  child: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  code: { fontFamily: 'monospace', fontSize: '0.8rem' },
}));

/** What matters about a resource at a glance. */
export function SummaryPart(props: {
  node: ResourceNode;
  nodes: ResourceNode[];
}) {
  const { node, nodes } = props;
  const classes = useStyles();
  const { t } = useT();
  const infoName = useInfoName();
  const owners = ownerChain(nodes, node);
  const children = nodes.filter(({ parents }) => parents.includes(node.id));
  const { health, ref } = node;
  return (
    <>
      {health?.message && health.status !== 'Healthy' && (
        <Notice tone={health.status === 'Progressing' ? 'busy' : 'error'}>
          {health.message}
        </Notice>
      )}
      {node.deletingSince && (
        <Notice
          tone="warning"
          title={
            <>
              {t('summary.deleting')}{' '}
              <RelativeTime at={node.deletingSince} form="for" />
            </>
          }
        >
          {node.finalizers &&
            node.finalizers.length > 0 &&
            t('summary.finalizers.hint')}
        </Notice>
      )}
      <Facts
        items={[
          [
            t('resources.health'),
            (health || node.missing) && (
              <>
                <HealthMark
                  health={node.missing ? 'Missing' : health!.status}
                />{' '}
                {health?.since && <RelativeTime at={health.since} form="for" />}
              </>
            ),
          ],
          [
            t('resources.drift'),
            node.drift && <DriftMark drift={node.drift} />,
          ],
          [
            t('summary.owners'),
            owners.length > 0 && (
              <ul className={classes.list}>
                {owners.map(owner => (
                  <li key={owner.id}>
                    <ResourceLink resource={owner.ref} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t('summary.managed'),
            t(node.managed ? 'summary.managed.yes' : 'summary.managed.no'),
          ],
          [t('resources.component'), node.component],
          [t('summary.trait'), node.trait],
          [t('resources.namespace'), ref.namespace],
          [t('summary.cluster'), ref.cluster],
          [t('summary.apiVersion'), ref.apiVersion],
          [
            t('summary.created'),
            node.createdAt && <RelativeTime at={node.createdAt} form="ago" />,
          ],
          ...node.info.map(
            ({ name, value }) => [infoName(name), value] as [string, string],
          ),
          [
            t('summary.images'),
            node.images.length > 0 && (
              <ul className={`${classes.list} ${classes.code}`}>
                {node.images.map(image => (
                  <li key={image}>{image}</li>
                ))}
              </ul>
            ),
          ],
          [
            t('images.scanned'),
            node.scans && (
              <ul className={classes.list}>
                {node.scans.map(scan => (
                  <li key={`${scan.container} ${scan.image}`}>
                    {scan.container && `${scan.container}: `}
                    <ScanCounts scan={scan} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t('summary.finalizers'),
            node.finalizers && node.finalizers.length > 0 && (
              <ul className={`${classes.list} ${classes.code}`}>
                {node.finalizers.map(each => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ),
          ],
          [
            t('summary.children', { count: children.length }),
            children.length > 0 && (
              <ul className={classes.list}>
                {children.slice(0, MAX_CHILDREN).map(child => (
                  <li key={child.id} className={classes.child}>
                    {child.health && (
                      <HealthMark health={child.health.status} iconOnly />
                    )}
                    <ResourceLink resource={child.ref} />
                  </li>
                ))}
                {children.length > MAX_CHILDREN && (
                  <li>+{children.length - MAX_CHILDREN}</li>
                )}
              </ul>
            ),
          ],
        ]}
      />
    </>
  );
}
