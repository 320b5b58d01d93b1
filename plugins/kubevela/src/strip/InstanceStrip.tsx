import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  HealthMark,
  useT,
  useUrlState,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { BatchButton } from '../batch/BatchButton';
import { instanceNames, refOf } from '../common/instanceNames';
import { INSTANCE_PARAM } from './useSelectedInstance';

/** More chips than this push the content off the screen. */
const MAX_CHIPS = 12;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: { minWidth: 0, maxWidth: '100%' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    maxWidth: '100%',
    minHeight: 32,
    padding: theme.spacing(0.25, 1.25),
    borderRadius: 16,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    textDecoration: 'none',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  selected: {
    borderColor: theme.palette.text.primary,
    boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    backgroundColor: alpha(theme.palette.text.primary, 0.06),
    fontWeight: 600,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  release: {
    color: quietColor(theme),
    fontFamily: 'monospace',
    fontWeight: 'normal',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: 160,
  },
}));

/** One chip per instance, in the order given; each a link, so that it can be opened beside. */
export function InstanceStrip(props: {
  instances: InstanceSummary[];
  selectedKey: string | undefined;
}) {
  const { instances, selectedKey } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const [expanded, setExpanded] = useState(false);
  const names = instanceNames(instances);
  const tooMany = instances.length > MAX_CHIPS + 1;
  const shown =
    tooMany && !expanded
      ? instances.filter(
          (each, index) => index < MAX_CHIPS || each.key === selectedKey,
        )
      : instances;
  return (
    <nav aria-label={t('strip.label')}>
      <ul className={classes.list}>
        {shown.map(each => {
          const id = stringifyInstanceRef(refOf(each));
          const selected = each.key === selectedKey;
          return (
            <li key={each.key} className={classes.item}>
              <RouterLink
                to={{
                  search: url.search({
                    [INSTANCE_PARAM]: id,
                    resource: undefined,
                  }),
                }}
                className={`${classes.chip} ${
                  selected ? classes.selected : ''
                }`}
                aria-current={selected ? 'true' : undefined}
                title={id}
              >
                <HealthMark health={each.health.status} iconOnly />
                <span className={classes.name}>{names.get(each.key)}</span>
                {each.release && (
                  <span className={classes.release}>{each.release}</span>
                )}
              </RouterLink>
            </li>
          );
        })}
        {tooMany && (
          <li>
            <Button
              size="small"
              onClick={() => setExpanded(!expanded)}
              aria-expanded={expanded}
            >
              {expanded
                ? t('strip.less')
                : t('strip.more', {
                    n: String(instances.length - shown.length),
                  })}
            </Button>
          </li>
        )}
        {instances.length > 1 && (
          <li>
            <BatchButton instances={instances} />
          </li>
        )}
      </ul>
    </nav>
  );
}
