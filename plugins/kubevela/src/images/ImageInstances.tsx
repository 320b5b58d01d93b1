import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  RelativeTime,
  useT,
  type ImageInstance,
  type ImageTag,
} from '@velastage/plugin-kubevela-react';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { applicationRouteRef } from '../routes';

/** More instances than this are shown when asked for. */
const MAX_INSTANCES = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0.5, 0, 0), padding: 0 },
  item: { padding: theme.spacing(0.25, 0), overflowWrap: 'anywhere' },
  quiet: { color: quietColor(theme), fontSize: '0.8rem' },
  more: { textTransform: 'none' },
}));

/** The instances that run one version; each leads to its own status. */
export function ImageInstances({ tag }: { tag: ImageTag }) {
  const { instances, instanceCount } = tag;
  const classes = useStyles();
  const { t } = useT();
  const [all, setAll] = useState(false);
  const shown = all ? instances : instances.slice(0, MAX_INSTANCES);
  const folded = instances.length - shown.length;
  const unnamed = instanceCount - instances.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map(each => (
          <Instance
            key={`${each.cluster}/${each.namespace}/${each.name}`}
            instance={each}
          />
        ))}
      </ul>
      {folded > 0 && (
        <Button
          size="small"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('images.showInstances', { count: folded })}
        </Button>
      )}
      {folded === 0 && unnamed > 0 && (
        <span className={classes.quiet}>
          {t('images.notNamed', { count: unnamed })}
        </span>
      )}
    </>
  );
}

function Instance({ instance }: { instance: ImageInstance }) {
  const { cluster, application, environment, component } = instance;
  const classes = useStyles();
  const { t } = useT();
  const route = useOptionalRoute(applicationRouteRef);
  const [namespace, name] = application.split('/');
  const to = name && route?.({ namespace, name });
  const text = t('images.instance', { application, cluster });
  const search = `?instance=${encodeURIComponent(
    stringifyInstanceRef(instance),
  )}`;
  const facts = [
    environment !== cluster && environment,
    component && t('images.component', { component }),
    instance.revision && t('images.revision', { revision: instance.revision }),
    !component && t('images.leftover'),
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      {to ? (
        <Link
          component={RouterLink}
          to={`${to}/status${search}`}
          underline="always"
        >
          {text}
        </Link>
      ) : (
        text
      )}{' '}
      <span className={classes.quiet}>
        {facts.join(' · ')}
        {instance.since && (
          <>
            {' · '}
            {t('images.delivered')}{' '}
            <RelativeTime at={instance.since} form="ago" />
          </>
        )}
      </span>
    </li>
  );
}
