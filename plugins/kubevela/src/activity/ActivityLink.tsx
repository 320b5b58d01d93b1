import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { useT } from '@velastage/plugin-kubevela-react';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { rootRouteRef } from '../routes';

/** Leads to what was attempted on one application; nothing where the app has no fleet page. */
export function ActivityLink(props: {
  /** `<namespace>/<name>` */
  application: string;
}) {
  const { t } = useT();
  const root = useOptionalRoute(rootRouteRef);
  return root ? (
    <Link
      component={RouterLink}
      variant="body2"
      to={`${root()}/activity?application=${encodeURIComponent(
        props.application,
      )}`}
    >
      {t('activity.ofApplication')}
    </Link>
  ) : null;
}
