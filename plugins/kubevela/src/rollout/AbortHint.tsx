import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { applicationRouteRef } from '../routes';

/** An abort leaves the Application asking for the new version, and not every engine has one: how to get out for good. */
export function AbortHint(props: { application: string; paused: boolean }) {
  const { t } = useT();
  const route = useOptionalRoute(applicationRouteRef);
  const [namespace, name] = props.application.split('/');
  const text = t('rollout.abort.revisions');
  return (
    <Quiet>
      {t('rollout.abort', {
        revisions: route ? (
          <Link
            component={RouterLink}
            to={`${route({ namespace, name })}/revisions`}
            underline="always"
          >
            {text}
          </Link>
        ) : (
          text
        ),
      })}{' '}
      {props.paused && t('rollout.abort.paused')}
    </Quiet>
  );
}
