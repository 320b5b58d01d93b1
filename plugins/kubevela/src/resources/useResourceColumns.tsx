import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  DriftMark,
  HealthMark,
  RelativeTime,
  useT,
  useUrlState,
  type Column,
} from '@velastage/plugin-kubevela-react';
import { useInfoName } from '../common/useInfoName';
import type { TreeRow } from './treeOrder';

const INDENT_PX = 18;
/** Deeper than this the name would leave the screen. */
const MAX_INDENTS = 8;

const useStyles = makeStyles(theme => ({
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // A flex box: the link stands beside its kind, not in a sentence with it.
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  quiet: { color: quietColor(theme) },
  context: { fontStyle: 'italic' },
  tag: {
    marginRight: theme.spacing(0.75),
    padding: theme.spacing(0, 0.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 4,
    fontSize: '0.75rem',
  },
  guide: {
    borderLeft: `1px solid ${theme.palette.divider}`,
    borderBottom: `1px solid ${theme.palette.divider}`,
    display: 'inline-block',
    width: 8,
    height: 8,
    flexShrink: 0,
    marginBottom: 6,
  },
}));

/** The columns of the resource table. */
export function useResourceColumns(): Column<TreeRow>[] {
  const { t } = useT();
  const infoName = useInfoName();
  const classes = useStyles();
  const { search } = useUrlState();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('resources.name'),
        minWidth: 190,
        grow: 4,
        render: ({ node, depth, context }) => (
          <div
            className={`${classes.name} ${context ? classes.context : ''}`}
            style={{ paddingLeft: Math.min(depth, MAX_INDENTS) * INDENT_PX }}
            title={node.ref.name}
          >
            {depth > 0 && <span className={classes.guide} aria-hidden />}
            <span className={classes.quiet}>{node.ref.kind}</span>
            <Link
              component={RouterLink}
              className={classes.line}
              to={{ search: search({ resource: node.id, part: undefined }) }}
            >
              {node.ref.name}
            </Link>
          </div>
        ),
      },
      {
        id: 'health',
        header: t('resources.health'),
        minWidth: 122,
        render: ({ node }) => {
          const status = node.missing ? 'Missing' : node.health?.status;
          return status ? (
            <HealthMark health={status} hint={node.health?.message} />
          ) : (
            <span className={classes.quiet}>–</span>
          );
        },
      },
      {
        id: 'info',
        header: t('resources.info'),
        minWidth: 160,
        grow: 6,
        priority: 1,
        render: ({ node }) => {
          const text = [
            node.health?.status !== 'Healthy' && node.health?.message,
            ...node.info.map(({ name, value }) => `${infoName(name)} ${value}`),
          ]
            .filter(Boolean)
            .join(' · ');
          return (
            <div className={classes.line} title={text}>
              {node.outdated && (
                <span className={classes.tag}>{t('resources.outdated')}</span>
              )}
              {node.deletingSince && (
                <span className={classes.tag}>{t('resources.deleting')}</span>
              )}
              {text}
            </div>
          );
        },
      },
      {
        id: 'drift',
        header: t('resources.drift'),
        minWidth: 108,
        priority: 2,
        render: ({ node }) =>
          node.drift && node.drift !== 'InSync' ? (
            <DriftMark drift={node.drift} />
          ) : null,
      },
      {
        id: 'component',
        header: t('resources.component'),
        minWidth: 110,
        grow: 1,
        priority: 3,
        render: ({ node }) => (
          <div className={classes.line} title={node.trait}>
            {node.component}
          </div>
        ),
      },
      {
        id: 'age',
        header: t('resources.age'),
        minWidth: 64,
        priority: 4,
        render: ({ node }) =>
          node.createdAt ? <RelativeTime at={node.createdAt} /> : null,
      },
      {
        id: 'namespace',
        header: t('resources.namespace'),
        minWidth: 110,
        grow: 1,
        priority: 5,
        render: ({ node }) => (
          <div className={classes.line} title={node.ref.namespace}>
            {node.ref.namespace}
          </div>
        ),
      },
    ],
    [t, infoName, classes, search],
  );
}
